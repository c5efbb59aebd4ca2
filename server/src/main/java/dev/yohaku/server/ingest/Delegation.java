package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.Measure;
import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.Term;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.engine.time.EpochMinute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has the server count. Both expressions are evaluated at the ends of windows of five minutes on the clock's grid, each over the window
 * before it, so that no event is asked for twice; what comes back is spread evenly over the window's minutes. Five minutes, because a
 * shorter window often holds fewer than the two samples that {@code rate} needs. A window for which either expression has
 * no value, or an impossible one, stays unknown.
 */
final class Delegation {
    /** Minutes in a window. */
    static final long WINDOW = 5;

    private static final String PLACEHOLDER = "$window";
    private static final Duration STEP = Duration.ofMinutes(WINDOW);

    private Delegation() {}

    /** The last border of windows that is not after a minute. */
    static long border(long minute) {
        return Math.floorDiv(minute, WINDOW) * WINDOW;
    }

    /** Slices of whole windows between two minutes, both borders of windows. */
    static SliceBatch count(PrometheusApi api, SliDefinition.Delegated definition, long fromMinute, long toMinute)
            throws SourceFailure {
        if (fromMinute >= toMinute) {
            return SliceBatch.EMPTY;
        }
        var good = values(api, definition.goodQuery(), fromMinute, toMinute);
        var total = values(api, definition.totalQuery(), fromMinute, toMinute);
        return slices(good, total);
    }

    private static SortedMap<Long, Double> values(PrometheusApi api, String query, long fromMinute, long toMinute)
            throws SourceFailure {
        var promql = query.replace(PLACEHOLDER, WINDOW + "m");
        var scale = perSecond(query) ? (double) STEP.toSeconds() : 1.0;
        var values = new TreeMap<Long, Double>();
        for (var series :
                api.queryRange(promql, EpochMinute.start(fromMinute + WINDOW), EpochMinute.start(toMinute), STEP)) {
            add(series, scale, values);
        }
        return values;
    }

    private static void add(SeriesSamples series, double scale, Map<Long, Double> into) {
        for (int i = 0; i < series.size(); i++) {
            into.merge(EpochMinute.of(series.timesMillis()[i]), series.values()[i] * scale, Double::sum);
        }
    }

    /** An expression of rates gives events a second; one of increases and counts gives events. */
    static boolean perSecond(String query) {
        return query.matches("(?s).*\\bi?rate\\s*\\(.*")
                && !query.matches("(?s).*\\b(increase|count_over_time)\\s*\\(.*");
    }

    static SliceBatch slices(Map<Long, Double> good, SortedMap<Long, Double> total) {
        var slices = new ArrayList<Slice>();
        var faults = 0L;
        for (var window : total.entrySet()) {
            var g = good.get(window.getKey());
            if (g == null || !possible(g, window.getValue())) {
                faults += g == null || Double.isNaN(g) || Double.isNaN(window.getValue()) ? 0 : WINDOW;
                continue;
            }
            spread(window.getKey() - WINDOW, Math.min(g, window.getValue()), window.getValue(), slices);
        }
        return new SliceBatch(slices, List.of(), List.of(), faults);
    }

    /** Sums of extrapolated parts may differ in the last digits, so good may exceed total by as little. */
    private static boolean possible(double good, double total) {
        return good >= 0 && good <= total * (1 + 1e-9) && total < Double.POSITIVE_INFINITY;
    }

    private static void spread(long from, double good, double total, List<Slice> slices) {
        for (long minute = from; minute < from + WINDOW; minute++) {
            slices.add(new Slice(minute, good / WINDOW, total / WINDOW, 60));
        }
    }

    /**
     * What the server is asked when an SLI that we could count has too many samples. A part without series counts as zero, but the first
     * part of the total: without it nothing is known.
     */
    static SliDefinition.Delegated approximation(SliDefinition.Exact exact, String reason) {
        return new SliDefinition.Delegated(
                sum(exact.good().terms().stream().map(Delegation::orZero)),
                total(exact.total().terms()),
                reason);
    }

    private static String total(List<Term> terms) {
        return sum(Stream.concat(
                Stream.of(promql(terms.getFirst())), terms.stream().skip(1).map(Delegation::orZero)));
    }

    private static String sum(Stream<String> parts) {
        return parts.collect(Collectors.joining(" + "));
    }

    private static String orZero(Term term) {
        return "(" + promql(term) + " or vector(0))";
    }

    private static String promql(Term term) {
        var selector = ServerSelectors.spelled(term.selector());
        var sum = switch (term.measure()) {
            case Measure.Increase() -> "increase(" + selector + "[" + PLACEHOLDER + "])";
            case Measure.SampleSum() -> "sum_over_time(" + selector + "[" + PLACEHOLDER + "])";
            case Measure.SampleCount() -> "count_over_time(" + selector + "[" + PLACEHOLDER + "])";
            case Measure.SamplesWhere(var comparison, var threshold) ->
                "sum_over_time((" + selector + symbol(comparison) + "bool " + threshold + ")[" + PLACEHOLDER + ":30s])";
        };
        return "(" + term.weight() + " * sum(" + sum + "))";
    }

    private static String symbol(Measure.Comparison comparison) {
        return switch (comparison) {
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
            case EQUAL -> " == ";
            case NOT_EQUAL -> " != ";
        };
    }
}
