package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Selector;

/** One summand of a count: a weight, the series it reads and what it takes from them. */
public record Term(double weight, Selector selector, Measure measure) {
    public static Term increase(Selector selector) {
        return new Term(1, selector, new Measure.Increase());
    }

    public Term times(double factor) {
        return new Term(weight * factor, selector, measure);
    }
}
