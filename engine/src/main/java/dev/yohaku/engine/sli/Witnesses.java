package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.util.List;
import java.util.TreeMap;

/** Series that count nothing but reset together with some that do: the other parts of a classic histogram. */
final class Witnesses {
    private static final String BUCKET = "_bucket";

    private Witnesses() {}

    /** What has to be read for an SLI: what its terms want, of histograms all buckets. None twice, none that a wider one covers. */
    static List<Selector> selectors(SliDefinition.Exact definition) {
        var all = definition.terms().map(Witnesses::widened).distinct().toList();
        return all.stream()
                .filter(s -> all.stream().noneMatch(wider -> !wider.equals(s) && covers(wider, s)))
                .toList();
    }

    /** Whether a series is of the histogram of which a term wants increments. Its own terms are not asked. */
    static boolean has(SliDefinition.Exact definition, Labels labels) {
        var base = SeriesNames.base(labels.metric());
        return !base.equals(labels.metric())
                && definition
                        .terms()
                        .filter(term -> term.measure() instanceof Measure.Increase)
                        .anyMatch(term -> wantsPart(term.selector(), labels, base));
    }

    private static boolean wantsPart(Selector selector, Labels labels, String base) {
        return SeriesNames.PARTS.stream()
                .anyMatch(part -> (part.equals(BUCKET) ? withoutBound(selector) : selector)
                        .matches(renamed(labels, base + part)));
    }

    private static Labels renamed(Labels labels, String metric) {
        var part = new TreeMap<>(labels.asMap());
        part.remove("le");
        part.put(Labels.METRIC, metric);
        return Labels.of(part);
    }

    private static Selector widened(Term term) {
        var selector = term.selector();
        return term.measure() instanceof Measure.Increase
                        && (selector.metric().isEmpty() || selector.metric().endsWith(BUCKET))
                ? withoutBound(selector)
                : selector;
    }

    private static Selector withoutBound(Selector selector) {
        return new Selector(
                selector.metric(),
                selector.matchers().stream().filter(m -> !isBound(m)).toList());
    }

    private static boolean isBound(Matcher matcher) {
        return matcher.name().equals("le");
    }

    private static boolean covers(Selector wider, Selector narrow) {
        return wider.metric().equals(narrow.metric()) && narrow.matchers().containsAll(wider.matchers());
    }
}
