package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.CompactHistory;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.time.MinuteRange;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GapsTests {
    private static final MinuteRange RANGE = new MinuteRange(100, 110);

    private static Gaps missing(LongStream observed) {
        var history = new CompactHistory();
        history.add(new SliceBatch(
                observed.mapToObj(minute -> new Slice(minute, 1, 1, 60)).toList(), List.of(), List.of(), 0));
        return Gaps.of(history, RANGE);
    }

    @Test
    void everyMinuteObservedIsNoGap() {
        assertThat(missing(LongStream.range(90, 120))).isEqualTo(new Gaps(0, 0, new MinuteRange(100, 100)));
    }

    @Test
    void gapsAtBothEndsAndInBetweenAreCounted() {
        assertThat(missing(LongStream.of(90, 102, 103, 107))).isEqualTo(new Gaps(3, 7, new MinuteRange(104, 107)));
    }

    @Test
    void timeBeforeTheFirstMinuteIsNotMissing() {
        assertThat(missing(LongStream.of(104, 106))).isEqualTo(new Gaps(2, 4, new MinuteRange(107, 110)));
        assertThat(missing(LongStream.of(200)).minutes()).isZero();
    }

    @Test
    void withoutAnyMinuteAllOfItIsOneGap() {
        assertThat(missing(LongStream.empty())).isEqualTo(new Gaps(1, 10, RANGE));
    }
}
