package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.LinearForm;
import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.Slice;
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
import java.util.function.ToDoubleFunction;
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
    private static final long END = Newest.closeTo(Simulation.USUAL_ANCHOR, PACE);
    private static final MinuteRange DAYS = new MinuteRange(END - 7 * 24 * 60, END);

    @TempDir
    Path directory;

    @Test
    void everyObjectiveIsCountedToTheEvent() throws Exception {
        assertThat(SIMULATION.objectives()).hasSize(13);
        var history =
                read(SIMULATION.objectives().stream().map(o -> indicator(o)).toList());
        for (var objective : SIMULATION.objectives()) {
            var counted = history.of(new SliKey(objective.id(), 1));
            var truth = SIMULATION.observed(objective.id());
            assertThat(minutes(counted, Slice::good)).as(objective.id()).isEqualTo(minutes(truth, Slice::good));
            assertThat(minutes(counted, Slice::total)).as(objective.id()).isEqualTo(minutes(truth, Slice::total));
            assertThat(counted.spans(DAYS)).as(objective.id()).isEqualTo(truth.spans(DAYS));
        }
        history.flushAndClose();
    }

    /** The bucket of quick answers is back above its old value when it is read again; of its histogram only +Inf and the count are not. */
    @Test
    void aCrashLoopThatOnlyOtherBucketsShowIsCountedToTheEvent() throws Exception {
        assertThat(SIMULATION.events()).anySatisfy(event -> {
            assertThat(event.id()).isEqualTo("view-crash-loop");
            assertThat(event.range().intersect(DAYS)).isEqualTo(event.range());
        });
        var view = SIMULATION.objective("view");
        var history = read(List.of(indicator("quick", view.service(), view.good(), view.good())));
        assertThat(minutes(history.of(new SliKey("quick", 1)), Slice::total))
                .isEqualTo(minutes(SIMULATION.observed(view.id()), Slice::good));
        history.flushAndClose();
    }

    private History read(List<Indicator> indicators) throws Exception {
        var clock = new TurnedClock(Simulation.USUAL_ANCHOR);
        var history = new History(directory);
        try (var prometheus = SimulatedPrometheus.start(SIMULATION, clock, 0)) {
            follow(Source.open("simulated", prometheus.uri()), indicators, clock, history);
        }
        return history;
    }

    /** Until every indicator is live. */
    private static void follow(Source source, List<Indicator> indicators, TurnedClock clock, History history)
            throws InterruptedException {
        var rounds = new LinkedBlockingQueue<Boolean>();
        var company = new Following.Company(
                history, new Live(history), PACE, clock, FollowSetup.workers(), (ids, minute) -> {}, Patience.USUAL);
        var following = new Following(source, company, () -> rounds.add(true));
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

    /** What the minutes with events hold. */
    private static Map<Long, Double> minutes(SliceHistory history, ToDoubleFunction<Slice> what) {
        var minutes = new TreeMap<Long, Double>();
        history.forEach(DAYS, slice -> {
            if (what.applyAsDouble(slice) > 0) {
                minutes.put(slice.minute(), what.applyAsDouble(slice));
            }
        });
        return minutes;
    }

    private static Indicator indicator(SimulatedObjective objective) {
        return indicator(objective.id(), objective.service(), objective.good(), objective.total());
    }

    private static Indicator indicator(String id, String service, String good, String total) {
        var definition = new SliDefinition.Exact(form(good), form(total));
        return new Indicator(id, service, new Queries(good, null, total), definition, 1, "simulated");
    }

    private static LinearForm form(String selector) {
        var parsed = PromQlParser.parse("sum(increase(" + selector + "[5m]))");
        return ((Parsed.Exact) parsed).form();
    }
}
