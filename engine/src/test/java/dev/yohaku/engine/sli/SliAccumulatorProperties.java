package dev.yohaku.engine.sli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.NaiveCounting.Seen;
import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The accumulator against a naive reading of the definitions, over random scrapes that reset, break off, repeat and begin late. */
class SliAccumulatorProperties {
    private static final long END = 150;
    private static final long LATE = 600;
    private static final SliDefinition.Exact REQUESTS = new SliDefinition.Exact(
            LinearForm.of(Term.increase(
                    new Selector("requests_total", List.of(new Matcher("code", Matcher.Op.NOT_MATCHES, "5.."))))),
            LinearForm.of(Term.increase(new Selector("requests_total", List.of()))));
    private static final SliDefinition.Exact LATENCY = new SliDefinition.Exact(
            LinearForm.of(Term.increase(new Selector("latency_bucket", List.of(Matcher.equal("le", "0.5"))))),
            LinearForm.of(Term.increase(new Selector("latency_count", List.of()))));

    private record Result(List<Slice> slices, Map<String, List<Double>> gaps, Map<String, Double> bad, long faults) {}

    @Property(tries = 40)
    void requestsAreCountedAsDefined(@ForAll long seed) {
        equalsTheNaiveReading(REQUESTS, requests(new Random(seed)), new Random(seed + 1));
    }

    @Property(tries = 40)
    void histogramsAreCountedAsDefined(@ForAll long seed) {
        equalsTheNaiveReading(LATENCY, histogram(new Random(seed)), new Random(seed + 1));
    }

    @Property(tries = 40)
    void anyOrderOfArrivalGivesTheSame(@ForAll long seed) {
        var samples = requests(new Random(seed));
        assertThat(fed(REQUESTS, samples, new Random(seed + 1), List.of(END)))
                .isEqualTo(fed(REQUESTS, samples, new Random(seed + 2), List.of(END)));
    }

    @Property(tries = 40)
    void sumsOfFractionsDoNotDependOnTheOrderEither(@ForAll long seed) {
        var weighted = new SliDefinition.Exact(
                REQUESTS.good().times(0.1), REQUESTS.total().times(0.1));
        var samples = requests(new Random(seed));
        assertThat(fed(weighted, samples, new Random(seed + 1), List.of(END)))
                .isEqualTo(fed(weighted, samples, new Random(seed + 2), List.of(END)));
    }

    private static void equalsTheNaiveReading(SliDefinition.Exact definition, List<Seen> samples, Random random) {
        var naive = new NaiveCounting(samples);
        var result = fed(definition, samples, random, closings(random));
        assertThat(result.slices()).isEqualTo(naive.slices(END));
        var gaps = new TreeMap<String, List<Double>>();
        naive.gaps.forEach((range, sums) -> {
            if (sums[0] <= sums[1] && sums[1] > 0) {
                gaps.put(range, List.of(sums[0], sums[1]));
            }
        });
        assertThat(result.gaps()).isEqualTo(gaps);
        var bad = new TreeMap<>(naive.badByCode);
        bad.values().removeIf(b -> b == 0);
        if (definition.equals(REQUESTS)) {
            assertThat(result.bad()).isEqualTo(bad);
        }
    }

    /** Feeds the samples in any order, each before its minute is closed, and restores from a checkpoint now and then. */
    private static Result fed(SliDefinition.Exact definition, List<Seen> samples, Random random, List<Long> closings) {
        var accumulator = new SliAccumulator(definition);
        var batches = new ArrayList<SliceBatch>();
        var waiting = new ArrayList<>(samples);
        for (var closing : closings) {
            var due = new ArrayList<>(waiting.stream()
                    .filter(s -> s.second() < closing * 60 + LATE)
                    .toList());
            waiting.removeAll(due);
            Collections.shuffle(due, random);
            for (var seen : due) {
                accumulate(accumulator, seen);
            }
            if (random.nextBoolean()) {
                accumulator.provisional(closing);
            }
            if (random.nextBoolean()) {
                accumulator = SliAccumulator.restore(definition, accumulator.checkpoint());
            }
            batches.add(accumulator.closeUpTo(closing));
        }
        assertThat(accumulator.faults().late()).isZero();
        return result(batches);
    }

    private static void accumulate(SliAccumulator accumulator, Seen seen) {
        var labels = Map.of(
                Labels.METRIC,
                seen.metric(),
                "job",
                "shop",
                "instance",
                seen.instance(),
                "code",
                seen.code(),
                "le",
                seen.le());
        accumulator.accept(
                new SeriesSamples(Labels.of(labels), new long[] {seen.second() * 1000}, new double[] {seen.value()}));
    }

    private static Result result(List<SliceBatch> batches) {
        var gaps = new TreeMap<String, List<Double>>();
        var bad = new TreeMap<String, Double>();
        for (var batch : batches) {
            batch.spans()
                    .forEach(s -> gaps.put(s.range().from() + "-" + s.range().to(), List.of(s.good(), s.total())));
            batch.spends().stream()
                    .filter(s -> s.label().equals("code"))
                    .forEach(s -> bad.merge(s.hour() + "/" + s.value(), s.bad(), Double::sum));
        }
        return new Result(
                batches.stream().flatMap(b -> b.slices().stream()).toList(),
                gaps,
                bad,
                batches.stream().mapToLong(SliceBatch::faults).sum());
    }

    private static List<Long> closings(Random random) {
        var closings = new ArrayList<Long>();
        for (var minute = 1L + random.nextInt(20); minute < END; minute += 1 + random.nextInt(40)) {
            closings.add(minute);
        }
        closings.add(END);
        return closings;
    }

    private static List<Seen> requests(Random random) {
        var samples = new ArrayList<Seen>();
        for (var instance : List.of("a", "b")) {
            var counters = new TreeMap<>(Map.of("200", 50.0, "404", 0.0, "500", 0.0));
            for (long second : scrapes(random)) {
                var restarted = random.nextInt(40) == 0;
                counters.replaceAll((code, value) -> (restarted ? 0 : value) + random.nextInt(5));
                counters.forEach((code, value) -> {
                    if (code.equals("200") || second > code.hashCode() % 3000 + 500) {
                        add(samples, random, new Seen("requests_total", instance, code, "", second, value));
                    }
                });
            }
        }
        return samples;
    }

    private static List<Seen> histogram(Random random) {
        var samples = new ArrayList<Seen>();
        var counts = new TreeMap<>(Map.of("GET", new double[] {5, 7, 9}, "POST", new double[3]));
        for (long second : scrapes(random)) {
            var restarted = random.nextInt(30) == 0;
            var hidden = random.nextBoolean();
            counts.forEach((code, counted) -> {
                var quick = random.nextInt(4);
                var slower = random.nextInt(3);
                counted[0] = (restarted ? 0 : counted[0]) + quick + (restarted && hidden ? counted[0] : 0);
                counted[1] = (restarted ? 0 : counted[1]) + quick + slower;
                counted[2] = (restarted ? 0 : counted[2])
                        + quick
                        + slower
                        + random.nextInt(3)
                        + (restarted && hidden ? counted[2] : 0);
                if (code.equals("GET") || second > 2000) {
                    add(samples, random, new Seen("latency_bucket", "a", code, "0.5", second, counted[0]));
                    add(samples, random, new Seen("latency_count", "a", code, "", second, counted[2]));
                    add(samples, random, new Seen("latency_bucket", "a", code, "1", second, counted[1]));
                }
            });
        }
        return samples;
    }

    /**
     * Scrapes of some interval with jitter and now and then a long gap. Gaps lie apart: three in a row would be an interval, and one longer than
     * the late age is not known to be observed when its first minutes are closed.
     */
    private static List<Long> scrapes(Random random) {
        var scrapes = new ArrayList<Long>();
        var interval = 15 + random.nextInt(45);
        for (var second = 20L + random.nextInt(900); second < END * 60; second += interval + random.nextInt(3)) {
            second += scrapes.size() % 8 == 7 && random.nextInt(3) == 0 ? 200 + random.nextInt(1500) : 0;
            scrapes.add(second);
        }
        return scrapes;
    }

    /** Adds a sample once, twice or, rarely, not at all. */
    private static void add(List<Seen> samples, Random random, Seen seen) {
        var times = random.nextInt(20);
        for (var i = 0; i < (times == 0 ? 0 : times == 1 ? 2 : 1) && seen.second() < END * 60; i++) {
            samples.add(seen);
        }
    }
}
