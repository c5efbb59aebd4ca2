package dev.yohaku.engine.sli;

import java.util.ArrayList;
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

    /**
     * The times before {@code boundary} at which the members were reset, ascending, the last closed one included. A member that lacks the
     * sample at which others show a reset shows the same one at its next sample: that is no further reset.
     */
    long[] resets(long boundary) {
        var drops = new Drops();
        for (var member : members) {
            if (member.binding().showsResets()) {
                collect(member, member.pending().before(boundary), drops);
            }
        }
        return drops.resets(lastReset);
    }

    private static void collect(SeriesTrack member, int end, Drops drops) {
        var pending = member.pending();
        var state = member.state();
        var time = state == null ? Long.MIN_VALUE : state.lastTime();
        var value = state == null ? Double.NEGATIVE_INFINITY : state.lastValue();
        var start = state == null ? 0 : state.lastStart();
        for (int i = 0; i < end; i++) {
            if (pending.value(i) < value || startsAnew(start, pending.start(i))) {
                drops.add(time, pending.time(i));
            }
            time = pending.time(i);
            value = pending.value(i);
            start = pending.start(i);
        }
    }

    private static boolean startsAnew(long before, long now) {
        return before != 0 && now != 0 && before != now;
    }
}
