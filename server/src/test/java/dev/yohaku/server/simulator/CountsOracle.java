package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts from samples alone, in the plainest way: decreases are resets, for a whole histogram at once, and late series count in full. */
final class CountsOracle {
    private record Sample(long minute, double value) {}

    private CountsOracle() {}

    /** Increments by minute of all series that a selector names, from the second minute of the range on. */
    static Map<Long, Double> increments(Simulation simulation, Selector selector, MinuteRange range) {
        var byHistogram = new HashMap<String, Map<SimulatedSeries, List<Sample>>>();
        for (var series : simulation.series()) {
            byHistogram
                    .computeIfAbsent(histogram(series), h -> new HashMap<>())
                    .put(series, samples(simulation, series, range));
        }
        var sums = new TreeMap<Long, Double>();
        byHistogram.values().forEach(h -> add(h, selector, range.from(), sums));
        return sums;
    }

    private static String histogram(SimulatedSeries series) {
        var name = series.labels().metric().replaceFirst("_(bucket|count)$", "");
        return name + series.labels().without(List.of("le", Labels.METRIC));
    }

    private static List<Sample> samples(Simulation simulation, SimulatedSeries series, MinuteRange range) {
        var samples = new ArrayList<Sample>();
        simulation
                .scrapes()
                .read(series, range.start().toEpochMilli(), range.end().toEpochMilli() - 1, (time, value) -> {
                    if (!Double.isNaN(value)) {
                        samples.add(new Sample(time / 60_000, value));
                    }
                });
        return samples;
    }

    private static void add(
            Map<SimulatedSeries, List<Sample>> histogram, Selector selector, long first, Map<Long, Double> sums) {
        var resets = new TreeSet<Long>();
        histogram.values().forEach(samples -> {
            for (var i = 1; i < samples.size(); i++) {
                if (samples.get(i).value() < samples.get(i - 1).value()) {
                    resets.add(samples.get(i).minute());
                }
            }
        });
        histogram.forEach((series, samples) -> {
            if (selector.matches(series.labels())) {
                var before = 0.0;
                for (var sample : samples) {
                    var increment = sample.value() - (resets.contains(sample.minute()) ? 0 : before);
                    if (sample.minute() > first) {
                        sums.merge(sample.minute(), increment, Double::sum);
                    }
                    before = sample.value();
                }
            }
        });
    }
}
