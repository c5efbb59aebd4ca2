package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.CompactHistory;
import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveHistoryTests {
    private final CompactHistory stored = new CompactHistory();
    private long lastFinal = Long.MIN_VALUE;
    private SliceBatch recent = SliceBatch.EMPTY;
    private final LiveHistory view = new LiveHistory(stored, () -> lastFinal, () -> recent);

    @Test
    void provisionalMinutesFollowTheStoredOnes() {
        store(101, slice(100, 10));
        recent = batch(slice(101, 20), slice(102, 30));

        assertThat(view.sum(new MinuteRange(0, 200))).isEqualTo(new Counts(60, 60, 180));
        assertThat(view.sum(new MinuteRange(0, 102))).isEqualTo(new Counts(30, 30, 120));
        assertThat(view.firstMinute()).hasValue(100);
        assertThat(view.lastMinute()).hasValue(102);
        assertThat(minutes()).containsExactly(100L, 101L, 102L);
    }

    @Test
    void aMinuteThatBecameFinalIsCountedOnce() {
        recent = batch(slice(101, 20), slice(102, 30));
        store(102, slice(101, 25));

        assertThat(view.sum(new MinuteRange(0, 200)).total()).isEqualTo(55);
        assertThat(minutes()).containsExactly(101L, 102L);
    }

    @Test
    void aSpanThatReachesBehindTheBorderIsProvisional() {
        store(101, slice(100, 10));
        recent = new SliceBatch(List.of(), List.of(new Span(new MinuteRange(95, 105), 1, 2)), List.of(), 0);

        assertThat(view.spans(new MinuteRange(90, 110))).hasSize(1);
        assertThat(view.spans(new MinuteRange(96, 110))).isEmpty();
    }

    @Test
    void spendsAddUp() {
        stored.add(new SliceBatch(List.of(), List.of(), List.of(new Spend(1, "route", "/a", 2, 10)), 0));
        recent = new SliceBatch(
                List.of(),
                List.of(),
                List.of(new Spend(2, "route", "/a", 3, 10), new Spend(2, "route", "/b", 9, 10)),
                0);

        assertThat(view.spends(new MinuteRange(60, 180)))
                .extracting(s -> s.value() + " " + s.bad())
                .containsExactly("/b 9.0", "/a 5.0");
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(view.firstMinute()).isEmpty();
        assertThat(view.sum(new MinuteRange(0, 10))).isEqualTo(Counts.NONE);
    }

    private void store(long finalTo, Slice... slices) {
        stored.add(batch(slices));
        lastFinal = finalTo - 1;
    }

    private List<Long> minutes() {
        var minutes = new ArrayList<Long>();
        view.forEach(new MinuteRange(0, 200), s -> minutes.add(s.minute()));
        return minutes;
    }

    private static SliceBatch batch(Slice... slices) {
        return new SliceBatch(List.of(slices), List.of(), List.of(), 0);
    }

    private static Slice slice(long minute, double events) {
        return new Slice(minute, events, events, 60);
    }
}
