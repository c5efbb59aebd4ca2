package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnStoryTests {
    private static final Set<Kind> CREEPING = EnumSet.of(Kind.SLOW_BURN, Kind.LATENCY_SHIFT, Kind.LEAK);

    private static Simulation drawn(long seed, Story story) {
        return Simulation.of(seed, Simulation.USUAL_ANCHOR, Simulation.USUAL_WEEKS, story);
    }

    private static List<Planted> troubles(Simulation simulation) {
        return simulation.events().stream()
                .filter(e -> e.should() != Should.NEITHER
                        && simulation.history().contains(e.range().from()))
                .toList();
    }

    @Test
    void thirteenWeeksHoldFourToEightTroubles() {
        var troubles = new ArrayList<Integer>();
        for (var seed = 1; seed <= 50; seed++) {
            troubles.add(troubles(drawn(seed, Story.DRAWN)).size());
        }

        assertThat(troubles).allSatisfy(n -> assertThat(n).isBetween(4, 8)).contains(4, 8);
    }

    @Test
    void atLeastHalfOfTheTroublesTakeMoreThanTwoDays() {
        for (var seed = 1; seed <= 50; seed++) {
            var troubles = troubles(drawn(seed, Story.DRAWN));
            var slow = troubles.stream()
                    .filter(e -> e.range().minutes() > 2 * Tokyo.DAY)
                    .count();

            assertThat(slow * 2).as("seed %d", seed).isGreaterThanOrEqualTo(troubles.size());
        }
    }

    @Test
    void everyKindIsDrawnByOneSeedOrAnother() {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var seed = 1; seed <= 20; seed++) {
            drawn(seed, Story.DRAWN).events().forEach(e -> kinds.add(e.kind()));
        }

        assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
    }

    @Test
    void aQuietStoryHoldsTheSameDisturbancesAndNoTrouble() {
        var quiet = drawn(3, Story.QUIET);

        assertThat(troubles(quiet)).isEmpty();
        assertThat(quiet.announced()).isEqualTo(drawn(3, Story.DRAWN).announced());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatShouldPagePagesAndNothingElseDoes(long seed) {
        var truth = Truth.of(drawn(seed, Story.DRAWN), id -> {});

        for (var event : truth.events()) {
            assertThat(truth.pagesAt(event).isPresent()).as("%s", event).isEqualTo(event.should() == Should.PAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void whatCreepsTakesMoreThanTwoDaysToPage(long seed) {
        var truth = Truth.of(drawn(seed, Story.DRAWN), id -> {});

        truth.events().stream().filter(e -> CREEPING.contains(e.kind())).forEach(event -> {
            var pagesAt = truth.pagesAt(event).orElse(event.range().to());
            assertThat(pagesAt - event.range().from()).as("%s", event).isGreaterThan(2 * Tokyo.DAY);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatCreepsCostsAboutATenthOfABudgetOrMore(long seed) {
        var simulation = drawn(seed, Story.DRAWN);
        var quiet = drawn(seed, Story.QUIET);
        for (var event : troubles(simulation)) {
            if (CREEPING.contains(event.kind())) {
                var cost = bad(simulation, event) - bad(quiet, event);

                assertThat(cost / allowed(simulation, event)).as("%s", event).isGreaterThan(0.08);
            }
        }
    }

    @Test
    void trafficGrowsAsSaid() {
        var quiet = drawn(5, Story.QUIET);
        var history = quiet.history();
        var week = 7L * Tokyo.DAY;
        var first = quiet.exactCounts("view").sum(new MinuteRange(history.from(), history.from() + week));
        var last = quiet.exactCounts("view").sum(new MinuteRange(history.to() - week, history.to()));

        assertThat(last.total() / first.total()).isBetween(0.9, 1.4);
    }

    @Test
    void whatIsAnnouncedIsInTheCalendar() {
        var simulation = drawn(2, Story.DRAWN);
        var announced = simulation.announced().getFirst();

        assertThat(simulation
                        .calendar()
                        .occasion(
                                announced.range().from(),
                                announced.services().iterator().next()))
                .hasValueSatisfying(
                        o -> assertThat(o.name()).isEqualTo(announced.name().en()));
    }

    private static double bad(Simulation simulation, Planted event) {
        var sum = simulation.exactCounts(event.subjects().getFirst()).sum(event.range());
        return sum.total() - sum.good();
    }

    /** What the budget of 28 days around the event allows. */
    private static double allowed(Simulation simulation, Planted event) {
        var id = event.subjects().getFirst();
        var total = LongStream.of(event.range().from())
                .mapToDouble(from -> simulation
                        .exactCounts(id)
                        .sum(new MinuteRange(from, from + 28L * Tokyo.DAY))
                        .total())
                .sum();
        return total * (1 - simulation.objective(id).target().doubleValue());
    }
}
