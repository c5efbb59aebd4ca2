/** The calendar on pages, its doors for tools, and its marks on charts. */
@NullMarked
package dev.yohaku.server.web.calendar;

import org.jspecify.annotations.NullMarked;
