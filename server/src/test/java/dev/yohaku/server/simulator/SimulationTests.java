package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTests {
    private static final Instant ANCHOR = Simulation.USUAL_ANCHOR;
    private static final Simulation SIMULATION = Simulation.of(7, ANCHOR, Simulation.USUAL_WEEKS);

    private record Sample(long time, long value) {}

    @Test
    void theSameSeedGivesTheSameSamples() {
        var again = Simulation.of(7, ANCHOR, Simulation.USUAL_WEEKS);
        var lastDay = lastDays(1);

        for (var i = 0; i < SIMULATION.series().size(); i++) {
            assertThat(samples(again, again.series().get(i), lastDay))
                    .isEqualTo(samples(SIMULATION, SIMULATION.series().get(i), lastDay));
        }
    }

    @Test
    void anotherSeedGivesOtherSamples() {
        var other = Simulation.of(8, ANCHOR, Simulation.USUAL_WEEKS);

        assertThat(samples(other, other.series().getFirst(), lastDays(1)))
                .isNotEqualTo(samples(SIMULATION, SIMULATION.series().getFirst(), lastDays(1)));
    }

    @Test
    void aRangeIsItsTwoHalves() {
        var whole = lastDays(6);
        var middle = whole.from() + 4_321;
        for (var series : SIMULATION.series()) {
            var halves = new ArrayList<>(samples(SIMULATION, series, new MinuteRange(whole.from(), middle)));
            halves.addAll(samples(SIMULATION, series, new MinuteRange(middle, whole.to())));

            assertThat(halves).as("%s", series).isEqualTo(samples(SIMULATION, series, whole));
        }
    }

    @Test
    void timeGoesOnAfterTheAnchorAsItWouldHaveBeenSeenLater() {
        var around = new MinuteRange(
                SIMULATION.history().to() - 60, SIMULATION.history().to() + 3 * Tokyo.DAY);
        var series = SIMULATION.series().getFirst();

        assertThat(samples(SIMULATION, series, around)).hasSize((int) around.minutes());
    }

    @Test
    void countersDecreaseOnlyWhereAnInstanceStarted() {
        for (var series : SIMULATION.series()) {
            var starts = Set.copyOf(SIMULATION.starts(series.flow().instance(), SIMULATION.history()));
            var before = -1L;
            for (var sample : samples(SIMULATION, series, SIMULATION.history())) {
                if (sample.value() < before && sample.value() >= 0) {
                    assertThat(starts).as("%s", series).contains(EpochMinute.of(sample.time()));
                }
                before = sample.value();
            }
        }
    }

    @Test
    void scrapesComeOnceAMinuteWithSomeJitter() {
        var series = SIMULATION.series().getFirst();
        var offsets = new HashSet<Long>();
        var minute = lastDays(7).from();
        for (var sample : samples(SIMULATION, series, lastDays(7))) {
            assertThat(EpochMinute.of(sample.time())).isEqualTo(minute++);
            offsets.add(sample.time() % EpochMinute.MILLIS);
        }

        assertThat(offsets.size()).isGreaterThan(300);
        assertThat(offsets.stream().mapToLong(o -> o).max().orElseThrow()
                        - offsets.stream().mapToLong(o -> o).min().orElseThrow())
                .isBetween(500L, 5_000L);
    }

    @Test
    void atMost120Series() {
        assertThat(SIMULATION.series()).hasSizeLessThanOrEqualTo(120);
        assertThat(SIMULATION.series().stream().map(SimulatedSeries::labels)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redeem",
                "issue",
                "plat",
                "pav",
                "notify",
                "purchase",
                "pay",
                "view",
                "campaign",
                "ledger",
                "search",
                "admin",
                "refund"
            })
    void exactCountsAreWhatTheSamplesAddUpTo(String id) {
        var objective = SIMULATION.objective(id);
        var range = lastDays(20);
        var good = CountsOracle.increments(
                SIMULATION, SelectorText.parse(objective.good()).selector(), range);
        var total = CountsOracle.increments(
                SIMULATION, SelectorText.parse(objective.total()).selector(), range);
        var unseen = unseen(objective);

        SIMULATION.exactCounts(id).forEach(new MinuteRange(range.from() + 1, range.to()), s -> {
            if (unseen.stream().noneMatch(g -> g.contains(s.minute()))) {
                assertThat(new Slice(
                                s.minute(),
                                good.getOrDefault(s.minute(), -1.0),
                                total.getOrDefault(s.minute(), -1.0),
                                60))
                        .isEqualTo(s);
            }
        });
    }

    @Test
    void whatHappensInAGapShowsAtItsEnd() {
        var gap = SIMULATION.gaps("delivery").getLast();
        var objective = SIMULATION.objective("notify");
        var around = new MinuteRange(gap.from() - 5, gap.to() + 5);
        var total = CountsOracle.increments(
                SIMULATION, SelectorText.parse(objective.total()).selector(), around);

        assertThat(total.keySet()).allMatch(m -> !gap.contains(m));
        assertThat(total.get(gap.to()))
                .isEqualTo(SIMULATION
                        .exactCounts("notify")
                        .sum(new MinuteRange(gap.from(), gap.to() + 1))
                        .total());
    }

    @Test
    void aGapBeginsWithAStalenessMarker() {
        var gap = SIMULATION.gaps("backoffice").getFirst();
        var marks = new ArrayList<Long>();
        SIMULATION
                .scrapes()
                .read(
                        SIMULATION.series().stream()
                                .filter(s -> s.flow().service().equals("backoffice"))
                                .findFirst()
                                .orElseThrow(),
                        gap.start().toEpochMilli(),
                        gap.end().toEpochMilli() - 1,
                        (time, value) -> marks.add(Double.doubleToRawLongBits(value)));

        assertThat(marks).containsExactly(0x7ff0000000000002L);
    }

    @Test
    void someResetsHideInAHistogramWhoseCountAloneDecreases() {
        var hidden = SIMULATION.starts("gift-view-0:8080", lastDays(7)).stream()
                .filter(m -> value("gift_view_bucket", m) > value("gift_view_bucket", m - 1)
                        && value("gift_view_count", m) < value("gift_view_count", m - 1))
                .toList();

        assertThat(hidden).isNotEmpty();
    }

    private static long value(String which, long minute) {
        var series = SIMULATION.series().stream()
                .filter(s -> s.flow().instance().equals("gift-view-0:8080"))
                .filter(s -> which.equals("gift_view_count")
                        ? s.labels().metric().endsWith("_count")
                        : s.labels().valueOrEmpty("le").equals("1.5"))
                .findFirst()
                .orElseThrow();
        return SIMULATION.scrapes().value(series, minute);
    }

    @Test
    void someSeriesAreBornByTheirFirstError() {
        var origin = SIMULATION.history().from();

        assertThat(SIMULATION.series().stream()
                        .filter(s -> !SIMULATION.scrapes().isBorn(s, origin + 60))
                        .filter(s -> SIMULATION
                                .scrapes()
                                .isBorn(s, SIMULATION.history().to())))
                .hasSizeGreaterThan(5);
    }

    @Test
    void anOutageHasBadEventsFarBeyondTheHoursAroundIt() {
        for (var event : SIMULATION.events()) {
            if (event.kind() == Kind.OUTAGE
                    && SIMULATION.history().contains(event.range().from())) {
                assertThat(badShare(event.subjects().getFirst(), event.range()))
                        .as(event.id())
                        .isGreaterThan(8 * badShare(event.subjects().getFirst(), before(event.range())));
            }
        }
    }

    @Test
    void vanishedTrafficLeavesNothingToBeBad() {
        var event = SIMULATION.events().stream()
                .filter(e -> e.id().equals("search-unused"))
                .findFirst()
                .orElseThrow();
        var counts = SIMULATION.exactCounts("search");

        assertThat(counts.sum(event.range()).total())
                .isLessThan(0.05 * counts.sum(before(event.range())).total());
    }

    @Test
    void anUnannouncedCampaignBringsTrafficAndNoTrouble() {
        var event = SIMULATION.events().stream()
                .filter(e -> e.id().equals("campaign-unannounced"))
                .findFirst()
                .orElseThrow();
        var firstMinutes = new MinuteRange(event.range().from(), event.range().from() + 5);
        var counts = SIMULATION.exactCounts("campaign");

        assertThat(counts.sum(firstMinutes).total())
                .isGreaterThan(5 * counts.sum(before(firstMinutes)).total());
        assertThat(badShare("campaign", event.range())).isCloseTo(0.00085, within(0.0006));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2026-11-24T01:00:00Z",
        "8, 2026-11-23T09:03:00Z",
        "9, 2026-12-31T19:00:00Z",
        "10, 2027-05-03T15:30:00Z",
        "11, 2026-02-28T18:45:00Z"
    })
    void budgetsAtTheAnchorTellTheSameStoryAtAnyHour(long seed, Instant anchor) {
        var simulation = Simulation.of(seed, anchor, 5);

        assertThat(remaining(simulation, "redeem")).isBetween(-0.3, -0.01);
        assertThat(remaining(simulation, "issue")).isBetween(0.05, 0.30);
        assertThat(remaining(simulation, "plat")).isBetween(0.28, 0.35);
        for (var id : List.of("notify", "purchase", "pay", "view", "campaign", "pav", "ledger", "search", "admin")) {
            assertThat(remaining(simulation, id)).as(id).isBetween(0.42, 0.99);
        }
        assertThat(remaining(simulation, "refund")).isBetween(0.35, 0.99);
    }

    @Test
    void everyDeployIsToldAsAChange() {
        var deploys = SIMULATION.events().stream()
                .filter(e -> e.kind() == Kind.DEPLOY)
                .map(Planted::id);

        assertThat(SIMULATION.changes().stream()
                        .filter(c -> c.kind().equals("deployment"))
                        .map(SimulatedChange::id))
                .containsExactlyInAnyOrderElementsOf(deploys.toList());
    }

    @Test
    void workersAreTakenAwayJustBeforeGiftsAreIssuedSlowly() {
        var change = SIMULATION.changes().stream()
                .filter(c -> c.id().equals("issue-workers"))
                .findFirst()
                .orElseThrow();
        var slow = SIMULATION.events().stream()
                .filter(e -> e.id().equals("issue-slow"))
                .findFirst()
                .orElseThrow();

        assertThat(Duration.between(change.at(), slow.range().start()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(10));
    }

    @Test
    void aHistoryHasAtLeastOneWeekAndAtMostAYear() {
        assertThatThrownBy(() -> Simulation.of(1, ANCHOR, 0)).hasMessageContaining("1 to 52 weeks");
        assertThatThrownBy(() -> Simulation.of(1, ANCHOR, 53)).hasMessageContaining("not 53");
    }

    private static double remaining(Simulation simulation, String id) {
        var window = MinuteRange.endingAt(simulation.history().to(), Duration.ofDays(28));
        var sum = simulation.exactCounts(id).sum(window);
        return 1
                - sum.bad()
                        / sum.total()
                        / (1 - simulation.objective(id).target().doubleValue());
    }

    private static double badShare(String objective, MinuteRange range) {
        var sum = SIMULATION.exactCounts(objective).sum(range);
        return sum.bad() / sum.total();
    }

    private static MinuteRange before(MinuteRange range) {
        return new MinuteRange(range.from() - range.minutes(), range.from());
    }

    private static List<MinuteRange> unseen(SimulatedObjective objective) {
        return SIMULATION.gaps(objective.service()).stream()
                .map(g -> new MinuteRange(g.from(), g.to() + 1))
                .toList();
    }

    private static MinuteRange lastDays(int days) {
        return MinuteRange.endingAt(SIMULATION.history().to(), Duration.ofDays(days));
    }

    private static List<Sample> samples(Simulation simulation, SimulatedSeries series, MinuteRange range) {
        var samples = new ArrayList<Sample>();
        simulation
                .scrapes()
                .read(
                        series,
                        range.start().toEpochMilli(),
                        range.end().toEpochMilli() - 1,
                        (time, value) -> samples.add(new Sample(time, Double.isNaN(value) ? -1 : (long) value)));
        return samples;
    }
}
