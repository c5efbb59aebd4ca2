package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * Which terms of an SLI want a series: decided once, so that a sample costs a subtraction and two additions.
 *
 * @param good and {@code total}: summed weights of the increments
 * @param gauges terms that look at values instead of increments
 * @param inTotal whether a term of the total wants the series, so that its samples are observation
 */
record Binding(double good, double total, boolean counts, List<Gauge> gauges, boolean inTotal) {
    /** A term that takes something from each sample. */
    record Gauge(Measure measure, double good, double total) {
        double of(double value) {
            return switch (measure) {
                case Measure.Increase _ -> throw new IllegalStateException("increments are counted between samples");
                case Measure.SampleSum _ -> value;
                case Measure.SampleCount _ -> 1;
                case Measure.SamplesWhere(var comparison, var threshold) -> comparison.holds(value, threshold) ? 1 : 0;
            };
        }
    }

    static Binding of(SliDefinition.Exact definition, Labels labels) {
        var good = 0.0;
        var total = 0.0;
        var counts = false;
        var inTotal = false;
        var gauges = new ArrayList<Gauge>();
        for (var term : definition.good().terms()) {
            if (term.selector().matches(labels)) {
                if (term.measure() instanceof Measure.Increase) {
                    good += term.weight();
                    counts = true;
                } else {
                    gauges.add(new Gauge(term.measure(), term.weight(), 0));
                }
            }
        }
        for (var term : definition.total().terms()) {
            if (term.selector().matches(labels)) {
                inTotal = true;
                if (term.measure() instanceof Measure.Increase) {
                    total += term.weight();
                    counts = true;
                } else {
                    gauges.add(new Gauge(term.measure(), 0, term.weight()));
                }
            }
        }
        return new Binding(good, total, counts, List.copyOf(gauges), inTotal);
    }

    /** Whether no term wants the series: at most it shows the resets of others. */
    boolean isEmpty() {
        return !counts && gauges.isEmpty();
    }

    /** Whether a smaller value is a reset. */
    boolean showsResets() {
        return counts || gauges.isEmpty();
    }
}
