package dev.yohaku.engine.sli;

/** What is taken from the samples of a series in a slice. */
public sealed interface Measure {
    /** The exact increments of a counter. */
    record Increase() implements Measure {}

    /** The sum of a gauge's sample values. */
    record SampleSum() implements Measure {}

    /** The number of samples. */
    record SampleCount() implements Measure {}

    /** The number of samples whose value compares to a threshold. */
    record SamplesWhere(Comparison comparison, double threshold) implements Measure {}

    /** The comparisons of PromQL. */
    enum Comparison {
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        EQUAL,
        NOT_EQUAL;

        public boolean holds(double value, double threshold) {
            return switch (this) {
                case LESS -> value < threshold;
                case LESS_OR_EQUAL -> value <= threshold;
                case GREATER -> value > threshold;
                case GREATER_OR_EQUAL -> value >= threshold;
                case EQUAL -> value == threshold;
                case NOT_EQUAL -> value != threshold;
            };
        }
    }
}
