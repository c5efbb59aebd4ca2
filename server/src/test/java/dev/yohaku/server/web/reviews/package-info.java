/** Tests of the pages of the weekly review. */
@NullMarked
package dev.yohaku.server.web.reviews;

import org.jspecify.annotations.NullMarked;
