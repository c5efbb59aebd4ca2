package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.server.ingest.SourceFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A few series that grow steadily, or gauges that stand, for as long as is said. */
final class MadeUpTelemetry implements Telemetry {
    /** Now, in milliseconds; a multiple of every step. */
    private static final long NOW = Duration.ofDays(20_000).toMillis();

    private record Made(Labels labels, double end, boolean gauge) {}

    private final Duration age;
    private final List<Made> series = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();

    MadeUpTelemetry(Duration age) {
        this.age = age;
    }

    static MadeUpTelemetry ofFourWeeks() {
        return new MadeUpTelemetry(Duration.ofDays(28));
    }

    /** A counter that reaches this many events. */
    MadeUpTelemetry counter(String metric, String labels, double events) {
        series.add(new Made(labels(metric, labels), events, false));
        return this;
    }

    /** A gauge that stands at a value. */
    MadeUpTelemetry gauge(String metric, String labels, double value) {
        series.add(new Made(labels(metric, labels), value, true));
        types.put(metric, "gauge");
        return this;
    }

    Findings discovered() {
        return discovered(Discovery.USUAL_HISTORY);
    }

    Findings discovered(Duration minHistory) {
        try {
            return new Discovery(this, minHistory).run();
        } catch (SourceFailure e) {
            throw new AssertionError(e);
        }
    }

    private static Labels labels(String metric, String text) {
        var values = new HashMap<String, String>();
        values.put(Labels.METRIC, metric);
        for (var pair : text.split(",", -1)) {
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return Labels.of(values);
    }

    @Override
    public List<String> metrics() {
        return series.stream().map(s -> s.labels().metric()).distinct().sorted().toList();
    }

    @Override
    public String type(String metric) {
        return types.getOrDefault(metric, "");
    }

    @Override
    public List<Labels> series(Selector selector) {
        return series.stream().map(Made::labels).filter(selector::matches).toList();
    }

    @Override
    public List<SeriesSamples> readings(Selector selector, Duration span, Duration step) {
        return series.stream()
                .filter(s -> selector.matches(s.labels()))
                .map(s -> readings(s, span, step))
                .toList();
    }

    private SeriesSamples readings(Made made, Duration span, Duration step) {
        var length = span.compareTo(age) < 0 ? span : age;
        var count = (int) length.dividedBy(step) + 1;
        var times = new long[count];
        var values = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = NOW - step.toMillis() * (count - 1 - i);
            var lived = (double) (times[i] - NOW + age.toMillis()) / age.toMillis();
            values[i] = made.gauge() ? made.end() : made.end() * lived;
        }
        return new SeriesSamples(made.labels(), times, values);
    }
}
