package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.EpochMinute;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The time during which an SLI was watched: stretches (from, to] of its series, united, then shared out to minutes. Confined to one thread. */
final class Observation {
    private long[] from = new long[8];
    private long[] to = new long[8];
    private int size;

    /** Adds a stretch; one that goes on where the last one ended becomes part of it. */
    void add(long start, long end) {
        if (start >= end) {
            return;
        }
        if (size > 0 && to[size - 1] == start) {
            to[size - 1] = end;
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = start;
        to[size++] = end;
    }

    /** The observed seconds of each minute of a range, rounded to whole seconds. */
    int[] seconds(long firstMinute, int minutes) {
        var millis = new int[minutes];
        var order = order();
        var done = EpochMinute.startMillis(firstMinute);
        var end = EpochMinute.startMillis(firstMinute + minutes);
        for (var index : order) {
            share(Math.max(from[index], done), Math.min(to[index], end), firstMinute, millis);
            done = Math.max(done, to[index]);
        }
        for (int i = 0; i < minutes; i++) {
            millis[i] = (millis[i] + 500) / 1000;
        }
        return millis;
    }

    private int[] order() {
        return IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Long.compare(from[a], from[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void share(long start, long end, long firstMinute, int[] millis) {
        for (var time = start; time < end; ) {
            var minute = EpochMinute.of(time);
            var next = Math.min(end, EpochMinute.startMillis(minute + 1));
            millis[(int) (minute - firstMinute)] += (int) (next - time);
            time = next;
        }
    }
}
