/** Tests of watches on every database. */
@NullMarked
package dev.yohaku.server.watches;

import org.jspecify.annotations.NullMarked;
