/** Tests of the pages of watches. */
@NullMarked
package dev.yohaku.server.web.watches;

import org.jspecify.annotations.NullMarked;
