/** Tests of the calendar's pages and its doors for tools. */
@NullMarked
package dev.yohaku.server.web.calendar;

import org.jspecify.annotations.NullMarked;
