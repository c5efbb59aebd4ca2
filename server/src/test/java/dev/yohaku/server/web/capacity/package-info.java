/** Tests of the pages of drivers. */
@NullMarked
package dev.yohaku.server.web.capacity;

import org.jspecify.annotations.NullMarked;
