package dev.yohaku.engine.sli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Series that reset together. Confined to one thread. */
final class Family {
    private final List<SeriesTrack> members = new ArrayList<>();
    private long lastReset = Long.MIN_VALUE;

    List<SeriesTrack> members() {
        return members;
    }

    /** Adds a series in the order of names, so that sums of fractions do not depend on who came first. */
    void add(SeriesTrack member) {
        members.add(member);
        members.sort(Comparator.comparing(track -> track.labels().toString()));
    }

    /** The time of the last closed reset; the smallest long before the first. */
    long lastReset() {
        return lastReset;
    }

    void lastReset(long time) {
        lastReset = Math.max(lastReset, time);
    }

    /** The times before {@code boundary} at which any member shows a reset, ascending, the last closed one included. */
    long[] resets(long boundary) {
        var found = new Times();
        found.add(lastReset);
        for (var member : members) {
            collect(member, member.pending().before(boundary), found);
        }
        return found.sorted();
    }

    private static void collect(SeriesTrack member, int end, Times found) {
        if (!member.binding().counts()) {
            return;
        }
        var pending = member.pending();
        var state = member.state();
        var value = state == null ? Double.NEGATIVE_INFINITY : state.lastValue();
        var start = state == null ? 0 : state.lastStart();
        for (int i = 0; i < end; i++) {
            if (pending.value(i) < value || startsAnew(start, pending.start(i))) {
                found.add(pending.time(i));
            }
            value = pending.value(i);
            start = pending.start(i);
        }
    }

    private static boolean startsAnew(long before, long now) {
        return before != 0 && now != 0 && before != now;
    }

    /** A growing list of times. */
    private static final class Times {
        private long[] times = new long[4];
        private int size;

        void add(long time) {
            if (size == times.length) {
                times = Arrays.copyOf(times, size * 2);
            }
            times[size++] = time;
        }

        long[] sorted() {
            var all = Arrays.copyOf(times, size);
            Arrays.sort(all);
            return all;
        }
    }
}
