/** Tests of the pages of channels. */
@NullMarked
package dev.yohaku.server.web.notices;

import org.jspecify.annotations.NullMarked;
