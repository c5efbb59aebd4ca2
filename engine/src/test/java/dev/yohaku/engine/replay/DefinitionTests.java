package dev.yohaku.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.objective.AlertPolicy;
import dev.yohaku.engine.objective.AlertTier;
import dev.yohaku.engine.objective.Budgets;
import dev.yohaku.engine.objective.Evaluator;
import dev.yohaku.engine.objective.Gate;
import dev.yohaku.engine.objective.MissingData;
import dev.yohaku.engine.objective.Ratio;
import dev.yohaku.engine.objective.Recorded;
import dev.yohaku.engine.objective.Severity;
import dev.yohaku.engine.objective.Target;
import dev.yohaku.engine.objective.Transition;
import dev.yohaku.engine.sli.CompactHistory;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.time.MinuteRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The engine against {@link Reading}, on short random histories with little traffic, outages, gaps and spans. */
class DefinitionTests {
    private static final long FROM = 30_000_000;
    private static final int MINUTES = 120;
    private static final MinuteRange RANGE = new MinuteRange(FROM, FROM + MINUTES);

    /** A random history: its slices and spans, as they lie in time. */
    record Story(List<Slice> slices, List<Span> spans) {
        Recorded recorded() {
            var history = new Recorded();
            slices.forEach(history::add);
            spans.forEach(history::add);
            return history;
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        return Arbitraries.longs().map(seed -> new Narrator(new Random(seed)).tell());
    }

    @Provide
    Arbitrary<Reading.Tier> tiers() {
        var windows =
                Arbitraries.of(List.of(new int[] {1, 12}, new int[] {2, 24}, new int[] {5, 40}, new int[] {5, 60}));
        var alphas = Arbitraries.of(10, 50, 200);
        return Combinators.combine(
                        windows,
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 3),
                        alphas)
                .as((window, a, b, alpha) -> new Reading.Tier(window[0], window[1], a, b, alpha));
    }

    @Provide
    Arbitrary<BigDecimal> targets() {
        return Arbitraries.of("0.9", "0.95", "0.99", "0.999").map(BigDecimal::new);
    }

    @Property(tries = 150)
    void tiersTurnWhenTheDefinitionsSaySo(
            @ForAll("stories") Story story, @ForAll("tiers") Reading.Tier tier, @ForAll("targets") BigDecimal target) {
        var expected = new Reading(story.slices(), story.spans()).turns(tier, target, FROM, FROM + MINUTES);
        var episodes = Replay.run(story.recorded(), evaluator(tier, target), RANGE);
        assertThat(episodes.stream().flatMap(DefinitionTests::turns)).isEqualTo(expected);
    }

    @Property(tries = 150)
    void budgetsAreWhatIsLeftByTheDefinition(@ForAll("stories") Story story, @ForAll("targets") BigDecimal target) {
        for (var to = FROM; to <= FROM + MINUTES; to += 7) {
            var left = new Reading(story.slices(), story.spans()).remaining(target, to - 50, to);
            var report = Budgets.over(story.recorded(), new Target(target), Duration.ofMinutes(50), to);
            if (left == null) {
                assertThat(report.remaining()).isEmpty();
            } else {
                var expected = left.setScale(40, RoundingMode.HALF_EVEN);
                assertThat(report.remaining()).hasValue(expected.doubleValue());
                assertThat(report.spent()).isEqualTo(expected.signum() <= 0);
            }
        }
    }

    @Property(tries = 100)
    void aStreamOfMinutesStartsAndEndsTiersWhenItsReplayDoes(
            @ForAll("stories") Story story, @ForAll("targets") BigDecimal target) {
        var evaluator = evaluator(new Reading.Tier(2, 24, 3, 1, 50), target);
        var arriving = new Recorded();
        var states = evaluator.allOff();
        var seen = new ArrayList<Transition>();
        for (var minute = FROM - 100; minute < FROM; minute++) {
            arrive(story, arriving, minute);
        }
        for (var minute = FROM; minute < FROM + MINUTES; minute++) {
            arrive(story, arriving, minute);
            var evaluation = evaluator.evaluate(arriving, minute + 1, states);
            states = evaluation.states();
            seen.addAll(evaluation.transitions());
        }
        var replayed = Replay.run(story.recorded(), evaluator, RANGE);
        assertThat(replayed.stream().flatMap(DefinitionTests::turns))
                .containsExactlyElementsOf(seen.stream().map(Transition::minute).toList());
        assertThat(states.getFirst().isOn()).isEqualTo(stillOn(replayed));
    }

    @Property(tries = 50)
    void theOrderInWhichSlicesArriveDoesNotMatter(@ForAll("stories") Story story, @ForAll Random random) {
        var shuffled = new ArrayList<>(story.slices());
        Collections.shuffle(shuffled, random);
        var packed = new CompactHistory();
        shuffled.forEach(slice -> packed.add(new SliceBatch(List.of(slice), List.of(), List.of(), 0)));
        packed.add(new SliceBatch(List.of(), story.spans(), List.of(), 0));
        var evaluator = evaluator(new Reading.Tier(5, 40, 2, 1, 50), new BigDecimal("0.95"));
        assertThat(Replay.run(packed, evaluator, RANGE)).isEqualTo(Replay.run(story.recorded(), evaluator, RANGE));
    }

    private static boolean stillOn(List<AlertEpisode> episodes) {
        return !episodes.isEmpty() && episodes.getLast().endMinute().isEmpty();
    }

    private static void arrive(Story story, Recorded arriving, long minute) {
        story.slices().stream().filter(slice -> slice.minute() == minute).forEach(arriving::add);
        story.spans().stream().filter(span -> span.range().to() == minute + 1).forEach(arriving::add);
    }

    private static Stream<Long> turns(AlertEpisode episode) {
        return Stream.concat(
                Stream.of(episode.startMinute()), episode.endMinute().stream().boxed());
    }

    private static Evaluator evaluator(Reading.Tier tier, BigDecimal target) {
        var factor = Ratio.of(new BigDecimal(tier.numerator()), new BigDecimal(tier.denominator()));
        var alert = AlertTier.burning(
                        factor,
                        Duration.ofMinutes(tier.shortMinutes()),
                        Duration.ofMinutes(tier.longMinutes()),
                        Duration.ofDays(30),
                        Severity.PAGE)
                .withGate(new Gate.BinomialTail(BigDecimal.valueOf(tier.alpha(), 3)));
        return new Evaluator(new Target(target), AlertPolicy.of(List.of(alert)), MissingData.FREEZE);
    }

    /** Makes up histories. */
    private record Narrator(Random random) {
        Story tell() {
            var slices = new ArrayList<Slice>();
            var spans = new ArrayList<Span>();
            var start = FROM - random.nextInt(70);
            for (var minute = start; minute < FROM + MINUTES; ) {
                var length = 1 + random.nextInt(25);
                switch (random.nextInt(6)) {
                    case 0 ->
                        spans.add(new Span(
                                new MinuteRange(minute, minute + length), random.nextInt(9), 9 + random.nextInt(3)));
                    case 1 -> stretch(slices, minute, length, 0, 0);
                    case 2 -> stretch(slices, minute, length, 4, 0.7);
                    case 3 -> stretch(slices, minute, length, 3, 0.1);
                    default -> stretch(slices, minute, length, 4, 0.01);
                }
                minute += length;
            }
            spans.sort(Comparator.comparingLong(span -> span.range().to()));
            return new Story(slices, spans);
        }

        private void stretch(List<Slice> slices, long from, int length, int traffic, double failing) {
            for (var minute = from; minute < from + length; minute++) {
                var total = traffic == 0 ? 0 : random.nextInt(traffic + 1);
                var bad =
                        random.doubles(total).filter(chance -> chance < failing).count();
                slices.add(new Slice(minute, total - bad, total, random.nextInt(30) == 0 ? random.nextInt(61) : 60));
            }
        }
    }
}
