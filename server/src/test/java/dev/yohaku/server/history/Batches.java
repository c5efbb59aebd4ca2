package dev.yohaku.server.history;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.time.MinuteRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Numbered batches for tests: number n holds minute n and tells what it is by its counts. */
final class Batches {
    static final MinuteRange EVER = new MinuteRange(0, 1L << 40);
    static final SliKey KEY = new SliKey("checkout", 1);

    private Batches() {}

    static Slice slice(long number) {
        return new Slice(number, number % 7, 7 + number % 5, 60);
    }

    /** A slice, a span, a spend of one bad event in the hour, and a fault. */
    static SliceBatch batch(long number) {
        return new SliceBatch(
                List.of(slice(number)),
                List.of(new Span(new MinuteRange(number, number + 2), 1, 1)),
                List.of(new Spend(number / 60, "path", "/pay", 1, 2)),
                1);
    }

    static Appended appended(SliKey key, long number) {
        return new Appended(key, batch(number), number + 1, checkpoint(number));
    }

    static byte[] checkpoint(long number) {
        return ("after " + number).getBytes(StandardCharsets.UTF_8);
    }

    static List<Slice> slices(SliceHistory history) {
        var slices = new ArrayList<Slice>();
        history.forEach(EVER, slices::add);
        return slices;
    }

    static List<Long> minutes(SliceHistory history) {
        return slices(history).stream().map(Slice::minute).toList();
    }

    static double spent(SliceHistory history) {
        return history.spends(EVER).stream().mapToDouble(Spend::bad).sum();
    }
}
