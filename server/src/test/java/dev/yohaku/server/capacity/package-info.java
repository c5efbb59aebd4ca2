/** Tests of drivers: their register, their words, what the review says of them. */
@NullMarked
package dev.yohaku.server.capacity;

import org.jspecify.annotations.NullMarked;
