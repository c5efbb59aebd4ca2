package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.LinearForm;
import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.spec.Parsed;
import dev.yohaku.engine.spec.PromQlParser;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.indicators.Queries;
import dev.yohaku.server.ingest.IndicatorReading.State;
import dev.yohaku.server.simulator.SimulatedObjective;
import dev.yohaku.server.simulator.SimulatedPrometheus;
import dev.yohaku.server.simulator.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads over HTTP what the simulated product shows and compares it with what the product says has happened. */
class ReadingTheSimulatedProductTests {
    private static final Simulation SIMULATION = Simulation.of(7, Simulation.USUAL_ANCHOR, 2);
    private static final FollowPace PACE = new FollowPace(
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(90),
            Duration.ofDays(8),
            1_000_000,
            2e9,
            1e8,
            true);

    @TempDir
    Path directory;

    @Test
    void everyObjectiveIsCountedToTheEventThroughACrashLoopThatShowsInOneBucketOnly() throws Exception {
        var clock = new TurnedClock(Simulation.USUAL_ANCHOR);
        var end = Newest.closeTo(clock.instant(), PACE);
        var days = new MinuteRange(end - 7 * 24 * 60, end);
        assertThat(SIMULATION.events()).anySatisfy(event -> {
            assertThat(event.id()).isEqualTo("view-crash-loop");
            assertThat(event.range().intersect(days)).isEqualTo(event.range());
        });
        var history = new History(directory);
        try (var prometheus = SimulatedPrometheus.start(SIMULATION, clock, 0)) {
            follow(Source.open("simulated", prometheus.uri()), clock, history);
        }

        assertThat(SIMULATION.objectives()).hasSize(13);
        for (var objective : SIMULATION.objectives()) {
            var counted = history.of(key(objective));
            var truth = SIMULATION.observed(objective.id());
            assertThat(minutes(counted, days)).as(objective.id()).isEqualTo(minutes(truth, days));
            assertThat(counted.spans(days)).as(objective.id()).isEqualTo(truth.spans(days));
        }
        history.flushAndClose();
    }

    /** Until every indicator is live. */
    private static void follow(Source source, TurnedClock clock, History history) throws InterruptedException {
        var rounds = new LinkedBlockingQueue<Boolean>();
        var company = new Following.Company(
                history, new Live(history), PACE, clock, FollowSetup.workers(), (ids, minute) -> {}, Patience.USUAL);
        var following = new Following(source, company, () -> rounds.add(true));
        var indicators = SIMULATION.objectives().stream().map(o -> indicator(o)).toList();
        do {
            following.round(source, indicators);
            rounds.poll(100, TimeUnit.MILLISECONDS);
        } while (!following.health().indicators().stream().allMatch(i -> i.state() == State.LIVE)
                && following.health().problem().isEmpty());
        assertThat(following.health().problem()).isEmpty();
        assertThat(following.health().indicators())
                .allMatch(i -> i.provenance() instanceof Provenance.Exact && i.faults() == 0);
        following.stop();
    }

    /** Good and total of the minutes with events. */
    private static Map<Long, List<Double>> minutes(SliceHistory history, MinuteRange range) {
        var minutes = new TreeMap<Long, List<Double>>();
        history.forEach(range, slice -> {
            if (slice.total() > 0) {
                minutes.put(slice.minute(), List.of(slice.good(), slice.total()));
            }
        });
        return minutes;
    }

    private static Indicator indicator(SimulatedObjective objective) {
        var definition = new SliDefinition.Exact(form(objective.good()), form(objective.total()));
        return new Indicator(
                objective.id(),
                objective.service(),
                new Queries(objective.good(), null, objective.total()),
                definition,
                1,
                "simulated");
    }

    private static LinearForm form(String selector) {
        var parsed = PromQlParser.parse("sum(increase(" + selector + "[5m]))");
        return ((Parsed.Exact) parsed).form();
    }

    private static SliKey key(SimulatedObjective objective) {
        return new SliKey(objective.id(), 1);
    }
}
