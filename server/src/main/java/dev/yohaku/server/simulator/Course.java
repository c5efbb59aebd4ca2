package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import java.util.List;

/**
 * What a gauge shows at any minute, a whole number not below zero: a level that grows, by the rhythm of day and week (gift days and pay days aside), with noise from minute
 * to minute and a slow wander over weeks. A pure function of its parts.
 *
 * @param key what its noise follows from
 * @param anchor the minute from which growth counts
 * @param level at the anchor, in the middle of the day's rhythm
 * @param swing how much of it follows the rhythm, 0 to 1
 * @param noise standard deviation from minute to minute and from hour to hour, as a part of the value
 * @param wander standard deviation over weeks, as a part of the value
 * @param nightly whether it is measured once a day, at 3 h
 * @param bumps times at which it is otherwise by a factor
 */
record Course(
        long key,
        long anchor,
        double level,
        Growth growth,
        Rhythm rhythm,
        double swing,
        double noise,
        double wander,
        boolean nightly,
        List<Bump> bumps) {
    private static final int WANDERING = 21 * Tokyo.DAY;

    /** A factor for some time. */
    record Bump(MinuteRange range, double factor) {}

    Course {
        bumps = List.copyOf(bumps);
    }

    double at(long minute) {
        var measured = nightly ? lastNight(minute) : minute;
        var factor = 1 + noise * (bell(1, measured) + bell(2, Math.floorDiv(measured, 60))) + wander * drift(measured);
        return Math.max(0, Math.rint(usual(measured) * factor * bumped(measured)));
    }

    /** Without noise and wander. */
    double usual(long minute) {
        return level * growth.at((double) (minute - anchor) / Tokyo.DAY) * rhythm(minute);
    }

    private double rhythm(long minute) {
        if (swing == 0) {
            return 1;
        }
        var day = Tokyo.day(minute);
        var now = rhythm.share((int) (minute - Tokyo.start(day))) * Tokyo.DAY * rhythm.week(Tokyo.date(day));
        return 1 - swing + swing * now;
    }

    private double bumped(long minute) {
        var factor = 1.0;
        for (var bump : bumps) {
            factor *= bump.range().contains(minute) ? bump.factor() : 1;
        }
        return factor;
    }

    /** In a straight line from one knot to the next, three weeks later. */
    private double drift(long minute) {
        var knot = Math.floorDiv(minute, WANDERING);
        var part = (double) Math.floorMod(minute, WANDERING) / WANDERING;
        return bell(3, knot) * (1 - part) + bell(3, knot + 1) * part;
    }

    private double bell(int what, long position) {
        return Draw.bell(Draw.mix(Draw.mix(key + what) + position));
    }

    private static long lastNight(long minute) {
        var tonight = Tokyo.at(Tokyo.day(minute), 3, 0);
        return tonight <= minute ? tonight : tonight - Tokyo.DAY;
    }
}
