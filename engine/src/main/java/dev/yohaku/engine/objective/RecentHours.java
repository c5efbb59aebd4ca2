package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Bad and total events an hour over the last 72 hours, oldest first. Hours observed for less than half are left out, the others
 * scaled to a whole hour. Spans are left out: nobody knows in which hour they happened.
 */
record RecentHours(List<Counts> hours) {
    private static final int HOURS = 72;
    private static final int ENOUGH = 24;
    private static final int BLOCK = 12;

    static RecentHours of(SliceHistory history, long now) {
        var hours = new ArrayList<Counts>(HOURS);
        for (var from = now - 60 * HOURS; from < now; from += 60) {
            var counts = history.sum(new MinuteRange(from, from + 60));
            if (counts.observedSeconds() >= 1800) {
                hours.add(scaled(counts, 3600.0 / counts.observedSeconds()));
            }
        }
        return new RecentHours(hours);
    }

    private static Counts scaled(Counts counts, double factor) {
        return new Counts(counts.good() * factor, counts.total() * factor, 3600);
    }

    /** Whether they say enough to be continued: 24 hours, and events in some. */
    boolean suffice() {
        return hours.size() >= ENOUGH && hours.stream().anyMatch(hour -> hour.total() > 0);
    }

    /** The mean hour, going on for ever. */
    Course mean() {
        var sum = hours.stream().reduce(Counts.NONE, Counts::plus);
        return new Course(new double[] {0, sum.bad() / hours.size()}, new double[] {0, sum.total() / hours.size()});
    }

    /**
     * As many hours drawn again in blocks of 12 that start anywhere and wrap around, repeated for ever: a circular block bootstrap
     * (Politis and Romano 1992). A block keeps bad hours together, as they come; the draw's mean varies as little data make the true
     * mean uncertain, and its course varies as hours do.
     */
    Course draw(SplittableRandom random) {
        var size = hours.size();
        var bad = new double[size + 1];
        var total = new double[size + 1];
        var at = 0;
        for (var i = 0; i < size; i++) {
            at = i % BLOCK == 0 ? random.nextInt(size) : (at + 1) % size;
            bad[i + 1] = bad[i] + hours.get(at).bad();
            total[i + 1] = total[i] + hours.get(at).total();
        }
        return new Course(bad, total);
    }
}
