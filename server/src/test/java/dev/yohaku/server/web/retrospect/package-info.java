/** Tests of the pages of retrospect. */
@NullMarked
package dev.yohaku.server.web.retrospect;

import org.jspecify.annotations.NullMarked;
