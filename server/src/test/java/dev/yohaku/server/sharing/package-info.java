/** Tests of reviews as they leave the house. */
@NullMarked
package dev.yohaku.server.sharing;

import org.jspecify.annotations.NullMarked;
