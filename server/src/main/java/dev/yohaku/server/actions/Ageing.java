package dev.yohaku.server.actions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How old an action is at a day, and how late.
 *
 * @param days since it was added; counting stops on the day it was done, dropped or split
 * @param overdue days after the last day on which it would have been in time; 0 while it is, also for what was dropped or split
 */
public record Ageing(long days, long overdue) {
    private static final int WEEK = 7;

    /** How old an action is at a day in the workspace's zone. */
    public static Ageing of(Action action, LocalDate at, ZoneId zone) {
        var begun = LocalDate.ofInstant(action.createdAt(), zone);
        var end = end(action, at, zone);
        var late = action.state() == State.DROPPED || action.state() == State.SPLIT
                ? 0
                : ChronoUnit.DAYS.between(action.written().due(), end);
        return new Ageing(Math.max(0, ChronoUnit.DAYS.between(begun, end)), Math.max(0, late));
    }

    /** Whole weeks. */
    public long weeks() {
        return days / WEEK;
    }

    /** Whether it was or is later than agreed. */
    public boolean late() {
        return overdue > 0;
    }

    private static LocalDate end(Action action, LocalDate at, ZoneId zone) {
        var done = action.doneOn();
        if (done != null) {
            return done;
        }
        return action.state().live() ? at : LocalDate.ofInstant(action.changedAt(), zone);
    }
}
