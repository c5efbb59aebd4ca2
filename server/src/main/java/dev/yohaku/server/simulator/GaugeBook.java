package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Course.Bump;
import dev.yohaku.server.simulator.Exposed.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The gauges of a product, in the order of their making. Confined to one thread. */
final class GaugeBook {
    private static final int WEEK = 7 * Tokyo.DAY;

    /** A gauge's shape: how much of it follows which rhythm, and how restless it is. */
    record Shape(Rhythm rhythm, double swing, double noise, double wander, boolean nightly) {}

    private final List<SimulatedGauge> gauges = new ArrayList<>();
    private final long seed;
    private final long anchor;

    GaugeBook(long seed, long anchor) {
        this.seed = seed;
        this.anchor = anchor;
    }

    List<SimulatedGauge> gauges() {
        return List.copyOf(gauges);
    }

    void add(Kind kind, double level, Growth growth, Shape shape, OptionalDouble limit, Bump... bumps) {
        var course = course(kind, level, growth, shape, bumps);
        gauges.add(new SimulatedGauge(kind, course, limit));
    }

    /** Its limit is what it reaches in the week that ends so many days after the anchor. */
    void addReaching(Kind kind, double level, Growth growth, Shape shape, int days) {
        var course = course(kind, level, growth, shape);
        var end = anchor + (long) days * Tokyo.DAY;
        add(kind, level, growth, shape, OptionalDouble.of(peak(course, new MinuteRange(end - WEEK, end))));
    }

    private Course course(Kind kind, double level, Growth growth, Shape shape, Bump... bumps) {
        return new Course(
                Draw.key(seed, "gauge-" + kind.id),
                anchor,
                level,
                growth,
                shape.rhythm(),
                shape.swing(),
                shape.noise(),
                shape.wander(),
                shape.nightly(),
                List.of(bumps));
    }

    private static double peak(Course course, MinuteRange range) {
        var peak = 0.0;
        for (var minute = range.from(); minute < range.to(); minute++) {
            peak = Math.max(peak, course.at(minute));
        }
        return peak;
    }

    /** What a gauge measures, of which service, and which job exposes it. */
    record Kind(String id, Words name, String service, String job, Family family, Map<String, String> extra) {
        static Kind of(String id, String ja, String en, String service, String metric) {
            return new Kind(id, new Words(ja, en), service, service, Family.gauge(metric, en), Map.of());
        }

        /** The same, but exposed by another job. */
        Kind by(String exporter) {
            return new Kind(id, name, service, exporter, family, extra);
        }

        /** The same of another service, with one more label. */
        Kind of(String suffix, Words words, String about, String label, String value) {
            return new Kind(id + "-" + suffix, words, about, job, family, Map.of(label, value));
        }

        Labels labels() {
            var labels = new HashMap<>(extra);
            labels.putAll(Map.of(Labels.METRIC, family.name(), "job", job, "instance", job + "-0:8080"));
            return Labels.of(labels);
        }
    }
}
