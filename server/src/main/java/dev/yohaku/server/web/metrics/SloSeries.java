package dev.yohaku.server.web.metrics;

import dev.yohaku.server.objectives.Statuses;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The series under which Sloth publishes objectives, read from the slices at each scrape. What is not known has no series. Thread-safe. */
final class SloSeries implements MultiCollector {
    private static final String RATIO = "slo:sli_error:ratio_rate";

    private final Statuses statuses;
    private final InstantSource clock;

    SloSeries(Statuses statuses, InstantSource clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public MetricSnapshots collect() {
        var slos = statuses.at(clock.instant()).stream()
                .map(status -> SloNumbers.of(status, statuses.history(status.indicator())))
                .toList();
        var snapshots = MetricSnapshots.builder();
        errorRatios(slos).forEach(snapshots::metricSnapshot);
        snapshots
                .metricSnapshot(known("slo:objective:ratio", "The target.", slos, SloNumbers::target))
                .metricSnapshot(known("slo:error_budget:ratio", "1 - target.", slos, SloNumbers::budget))
                .metricSnapshot(known("slo:time_period:days", "Length of the window.", slos, SloNumbers::days))
                .metricSnapshot(gauge(
                        "slo:current_burn_rate:ratio", "Burn rate over 5 minutes.", slos, slo -> slo.burnRate("5m")))
                .metricSnapshot(gauge(
                        "slo:period_burn_rate:ratio",
                        "Burn rate over the window.",
                        slos,
                        slo -> slo.burnRate(slo.windowName())))
                .metricSnapshot(gauge(
                        "slo:period_error_budget_remaining:ratio",
                        "Share of the error budget that is left; negative when overspent.",
                        slos,
                        SloNumbers::remaining))
                .metricSnapshot(info(slos));
        return snapshots.build();
    }

    private static List<MetricSnapshot> errorRatios(List<SloNumbers> slos) {
        Map<String, GaugeSnapshot.Builder> byWindow = new LinkedHashMap<>();
        for (var slo : slos) {
            slo.errorRatios()
                    .forEach((window, ratio) -> byWindow.computeIfAbsent(
                                    window,
                                    w -> GaugeSnapshot.builder()
                                            .name(RATIO + w)
                                            .help("Failed share of the events of " + w + "."))
                            .dataPoint(point(slo.labels().add("sloth_window", window), ratio)));
        }
        return byWindow.values().stream()
                .<MetricSnapshot>map(GaugeSnapshot.Builder::build)
                .toList();
    }

    private static GaugeSnapshot known(
            String name, String help, List<SloNumbers> slos, Function<SloNumbers, Double> value) {
        return gauge(name, help, slos, slo -> OptionalDouble.of(value.apply(slo)));
    }

    private static GaugeSnapshot gauge(
            String name, String help, List<SloNumbers> slos, Function<SloNumbers, OptionalDouble> value) {
        var gauge = GaugeSnapshot.builder().name(name).help(help);
        for (var slo : slos) {
            value.apply(slo).ifPresent(v -> gauge.dataPoint(point(slo.labels(), v)));
        }
        return gauge.build();
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    private static InfoSnapshot info(List<SloNumbers> slos) {
        var info = InfoSnapshot.builder().name("sloth_slo").help("The objectives.");
        for (var slo : slos) {
            var labels = slo.labels()
                    .add("sloth_mode", "yohaku")
                    .add("sloth_objective", percent(slo.target()))
                    .add("sloth_window", slo.windowName());
            info.dataPoint(InfoDataPointSnapshot.builder().labels(labels).build());
        }
        return info.build();
    }

    private static String percent(double target) {
        return BigDecimal.valueOf(target).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
