/** Tests of the weekly review. */
@NullMarked
package dev.yohaku.server.reviews;

import org.jspecify.annotations.NullMarked;
