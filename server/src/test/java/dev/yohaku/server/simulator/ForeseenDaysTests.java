package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ForeseenDaysTests {
    /** Of 40 true days 26 to 38 lie inside a range of 80 % in 99 of 100 sets; bench/forecasts.sh counts 200. */
    @Test
    void aboutEightOfTenTrueDaysLieInTheForecastRange() {
        var outcomes = LongStream.rangeClosed(1, 5)
                .mapToObj(ForeseenDays::of)
                .flatMap(List::stream)
                .toList();
        assertThat(outcomes).hasSizeGreaterThan(35);
        assertThat(ForeseenDays.share(outcomes, ForeseenDays.Outcome.INSIDE)).isBetween(0.65, 0.95);
    }
}
