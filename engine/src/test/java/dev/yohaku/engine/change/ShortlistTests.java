package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.MinuteRange;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortlistTests {
    private static final MinuteRange WEEK = new MinuteRange(1000, 2000);

    @Test
    void holdsTheFiveMostWorthALookAndCountsTheRest() {
        var findings = IntStream.range(0, 8).mapToObj(i -> finding(i, 1500)).toList();

        var list = Shortlist.of(findings, WEEK);

        assertThat(list.items()).extracting(Finding::score).containsExactly(7.0, 6.0, 5.0, 4.0, 3.0);
        assertThat(list.rest()).isEqualTo(3);
    }

    @Test
    void aConfirmationAtTheEndOfAWeekBelongsToIt() {
        var findings = List.of(finding(1, 1000), finding(2, 2000));

        assertThat(Shortlist.of(findings, WEEK).items()).extracting(Finding::id).containsExactly("2");
    }

    private static Finding finding(int score, long confirmedAt) {
        var change =
                new Change("s", Change.Kind.LEVEL, 900, 890, 910, confirmedAt, true, 1, 0.1, 0.5, 0.1, -5, 0.001, 10);
        return new Finding(Integer.toString(score), change, List.of(), true, score);
    }
}
