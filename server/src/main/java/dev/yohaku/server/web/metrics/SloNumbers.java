package dev.yohaku.server.web.metrics;

import dev.yohaku.engine.objective.BurnRate;
import dev.yohaku.engine.objective.Target;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.server.objectives.ObjectiveStatus;
import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One objective as the names of Sloth tell it.
 *
 * @param labels service, id, and the id without the service
 * @param errorRatios bad ÷ total by the window's name, such as {@code 5m}; windows without events are missing
 * @param remaining signed share of the budget that is left; empty without events
 */
record SloNumbers(
        Labels labels,
        double target,
        double budget,
        Duration window,
        Map<String, Double> errorRatios,
        OptionalDouble remaining) {
    /** The windows that every objective has beside its own. */
    private static final Map<String, Duration> WINDOWS = windows();

    /** Over the same minutes as the status. */
    static SloNumbers of(ObjectiveStatus status, SliceHistory history) {
        var report = status.budget();
        return new SloNumbers(
                labels(status.objective().service(), status.objective().id()),
                report.target().ratio().doubleValue(),
                report.target().budget().doubleValue(),
                report.length(),
                errorRatios(status, history),
                report.remaining());
    }

    /** How fast a window spends the budget; empty where the window holds no events. */
    OptionalDouble burnRate(String windowName) {
        var ratio = errorRatios.get(windowName);
        return ratio == null ? OptionalDouble.empty() : OptionalDouble.of(ratio / budget);
    }

    String windowName() {
        return name(window);
    }

    double days() {
        return window.toMinutes() / (24.0 * 60);
    }

    private static Map<String, Double> errorRatios(ObjectiveStatus status, SliceHistory history) {
        var ratios = new LinkedHashMap<String, Double>();
        var report = status.budget();
        WINDOWS.forEach((name, window) -> errorRatio(
                        history, report.target(), window, report.window().to())
                .ifPresent(ratio -> ratios.put(name, ratio)));
        report.errorRatio().ifPresent(ratio -> ratios.put(name(report.length()), ratio));
        return ratios;
    }

    private static OptionalDouble errorRatio(SliceHistory history, Target target, Duration window, long minute) {
        var counts = BurnRate.over(history, target, window, minute).counts();
        return counts.total() > 0 ? OptionalDouble.of(counts.bad() / counts.total()) : OptionalDouble.empty();
    }

    private static Labels labels(String service, String id) {
        var prefix = service + "-";
        var slo = id.startsWith(prefix) && id.length() > prefix.length() ? id.substring(prefix.length()) : id;
        return Labels.of("sloth_id", id, "sloth_service", service, "sloth_slo", slo);
    }

    private static String name(Duration window) {
        return window.toMinutes() % (24 * 60) == 0
                ? window.toDays() + "d"
                : window.toMinutes() % 60 == 0 ? window.toHours() + "h" : window.toMinutes() + "m";
    }

    private static Map<String, Duration> windows() {
        var windows = new LinkedHashMap<String, Duration>();
        for (var minutes : new int[] {5, 30, 60, 2 * 60, 6 * 60, 24 * 60, 3 * 24 * 60}) {
            var window = Duration.ofMinutes(minutes);
            windows.put(name(window), window);
        }
        return windows;
    }
}
