package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.util.List;
import java.util.Map;

/** Measures what a sample costs: 6 series of 30 days at 15 s, fed series by series and closed at once. Run by hand. */
final class AccumulationCost {
    private static final int SAMPLES = 30 * 24 * 240;

    private AccumulationCost() {}

    public static void main(String[] args) {
        for (int round = 0; round < 10; round++) {
            var nanos = System.nanoTime();
            var form = LinearForm.of(Term.increase(new Selector("requests_total", List.of())));
            var accumulator = new SliAccumulator(new SliDefinition.Exact(form, form));
            for (int series = 0; series < 6; series++) {
                accumulator.accept(run(series));
            }
            var slices = accumulator.closeUpTo(30 * 24 * 60 - 10).slices().size();
            System.out.printf(
                    "%d slices, %.1f ns a sample, checkpoint of %d bytes%n",
                    slices, (System.nanoTime() - nanos) / (6.0 * SAMPLES), accumulator.checkpoint().length);
        }
    }

    private static SeriesSamples run(int series) {
        var times = new long[SAMPLES];
        var values = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            times[i] = i * 15_000L + 7;
            values[i] = i * 3.0;
        }
        var labels = Map.of(Labels.METRIC, "requests_total", "job", "shop", "instance", "a", "code", "20" + series);
        return new SeriesSamples(Labels.of(labels), times, values);
    }
}
