package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.List;

/** Walks slices by ascending minute and notes which minutes of a range were observed. Confined to one thread. */
final class ObservationWalk {
    private final MinuteRange range;
    private final List<MinuteRange> gaps = new ArrayList<>();
    private long next;
    private long whole;
    private long part;

    ObservationWalk(MinuteRange range) {
        this.range = range;
        this.next = range.from();
    }

    MinuteRange range() {
        return range;
    }

    void accept(Slice slice) {
        if (slice.observedSeconds() == 0) {
            return;
        }
        gapUpTo(slice.minute());
        next = slice.minute() + 1;
        if (slice.observedSeconds() == 60) {
            whole++;
        } else {
            part++;
        }
    }

    Explanation.Minutes minutes() {
        return new Explanation.Minutes(whole, part, range.minutes() - whole - part);
    }

    List<MinuteRange> gaps() {
        gapUpTo(range.to());
        next = range.to();
        return gaps;
    }

    private void gapUpTo(long minute) {
        if (minute > next) {
            gaps.add(new MinuteRange(next, minute));
        }
    }
}
