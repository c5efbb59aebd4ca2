package dev.yohaku.engine.spec;

import dev.yohaku.engine.sli.LinearForm;
import dev.yohaku.engine.sli.Measure;
import dev.yohaku.engine.sli.Term;
import dev.yohaku.engine.telemetry.Selector;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a part of an expression means to a count. */
sealed interface Reading {
    /** A constant, also as {@code vector(k)}. */
    record Constant(double value) implements Reading {}

    /**
     * A count of events.
     *
     * @param shape {@link #SERIES} when there is one number for each series, {@link #WHOLE} when there is one for all,
     *     otherwise the grouping, as {@code by (a)}
     */
    record Count(LinearForm form, Parsed.Unit unit, String shape) implements Reading {
        static final String SERIES = "series";
        static final String WHOLE = "";

        /** The samples or increments of a selector, series by series. */
        static Count of(Selector selector, Measure measure, Parsed.Unit unit) {
            return new Count(LinearForm.of(new Term(1, selector, measure)), unit, SERIES);
        }

        Count times(double factor) {
            return with(form.times(factor));
        }

        Count plus(Count other) {
            return with(form.plus(other.form));
        }

        Count minus(Count other) {
            return with(form.minus(other.form));
        }

        Count shaped(String newShape) {
            return new Count(form, unit, newShape);
        }

        boolean isZero() {
            return form.terms().stream().allMatch(term -> term.weight() == 0);
        }

        private Count with(LinearForm sum) {
            return new Count(merged(sum), unit, shape);
        }

        /** Terms that read the same are added up; those that cancel out go, unless nothing would be left. */
        static LinearForm merged(LinearForm sum) {
            var weights = new LinkedHashMap<Map.Entry<Selector, Measure>, Double>();
            sum.terms().forEach(t -> weights.merge(Map.entry(t.selector(), t.measure()), t.weight(), Double::sum));
            var terms = weights.entrySet().stream()
                    .map(e -> new Term(
                            e.getValue(), e.getKey().getKey(), e.getKey().getValue()))
                    .toList();
            var left = terms.stream().filter(term -> term.weight() != 0).toList();
            return new LinearForm(left.isEmpty() ? terms : left);
        }
    }

    /** One count divided by another. */
    record Ratio(Count numerator, Count denominator) implements Reading {}

    /** A condition on the samples of a gauge, one answer for each series. */
    record Condition(Selector selector, Measure.SamplesWhere where, boolean bool) implements Reading {}

    /** Something else; the reason completes "it is left to the server because". */
    record Other(String reason) implements Reading {}
}
