package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaugesTests {
    private static final long ANCHOR = EpochMinute.of(Simulation.USUAL_ANCHOR);

    @ParameterizedTest
    @CsvSource({"1, 2026-11-24T01:00:00Z", "2, 2026-12-31T19:00:00Z", "3, 2027-05-03T15:30:00Z"})
    void theDemosConnectionsReachTheirLimitWithinSixWeeks(long seed, Instant anchor) {
        var now = EpochMinute.of(anchor);
        var connections = gauge(Gauges.told(seed, now), "db-connections");
        var crossing = connections.crossing(new MinuteRange(now - 91L * Tokyo.DAY, now + 90L * Tokyo.DAY));

        assertThat((crossing.orElseThrow() - now) / Tokyo.DAY).isBetween(15L, 45L);
    }

    @Test
    void shopsNeverReachTheirs() {
        var shops = gauge(Gauges.told(1, ANCHOR), "shops");

        assertThat(shops.crossing(new MinuteRange(ANCHOR, ANCHOR + 365L * Tokyo.DAY)))
                .isEmpty();
    }

    @Test
    void theQueueSwellsWhileGiftsAreIssuedSlowly() {
        var queue = gauge(Gauges.told(1, ANCHOR), "issue-queue");
        var week = 7L * Tokyo.DAY;

        assertThat(mean(queue, new MinuteRange(ANCHOR - week, ANCHOR)))
                .isGreaterThan(2 * mean(queue, new MinuteRange(ANCHOR - 3 * week, ANCHOR - 2 * week)));
    }

    @Test
    void aGaugeFollowsItsGrowthFromWeekToWeek() {
        var tenants = gauge(Gauges.told(1, ANCHOR), "tenants");

        assertThat(tenants.value(ANCHOR) / tenants.value(ANCHOR - 91L * Tokyo.DAY))
                .isCloseTo(Math.exp(0.0013 * 91), withinPercentage(0.2));
    }

    @Test
    void drawnGrowthReachesItsLimitFourToTwentySixWeeksAheadUnlessNoiseIsFaster() {
        for (var gauge : Gauges.drawn(4, ANCHOR)) {
            var crossing = gauge.crossing(new MinuteRange(ANCHOR, ANCHOR + 27L * 7 * Tokyo.DAY));

            assertThat(crossing).as(gauge.id()).isPresent();
        }
    }

    @Test
    void theNightlyIsMeasuredOnceADay() {
        var batch = gauge(Gauges.told(1, ANCHOR), "settlement-batch");
        var morning = Tokyo.at(Tokyo.day(ANCHOR), 3, 0);

        assertThat(LongStream.range(morning, morning + Tokyo.DAY)
                        .mapToDouble(batch::value)
                        .distinct())
                .hasSize(1);
        assertThat(batch.value(morning)).isNotEqualTo(batch.value(morning - 1));
    }

    private static SimulatedGauge gauge(List<SimulatedGauge> gauges, String id) {
        return gauges.stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
    }

    private static double mean(SimulatedGauge gauge, MinuteRange range) {
        return LongStream.range(range.from(), range.to())
                .mapToDouble(gauge::value)
                .average()
                .orElseThrow();
    }
}
