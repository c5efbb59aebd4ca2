/** Tests of the calendar: changes, plans, holidays. */
@NullMarked
package dev.yohaku.server.calendar;

import org.jspecify.annotations.NullMarked;
