package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.server.simulator.Exposed.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The flows of the product and the series that instrument them, in the order of their making. Confined to one thread. */
final class SeriesBook {
    private final List<Flow> flows = new ArrayList<>();
    private final List<SimulatedSeries> series = new ArrayList<>();

    List<Flow> flows() {
        return List.copyOf(flows);
    }

    List<SimulatedSeries> series() {
        return List.copyOf(series);
    }

    Flow flow(
            String service, int number, Map<String, String> labels, double daily, Rhythm rhythm, Outcome... outcomes) {
        var instance = service + "-" + number + ":8080";
        var flow = new Flow(flows.size(), service, instance, labels, daily, rhythm, List.of(outcomes));
        flows.add(flow);
        return flow;
    }

    /** A counter with one more label, there from the start. */
    void counter(Flow flow, Family family, Map<String, String> extra, int outcomes) {
        add(flow, family, metric(family), extra, outcomes, 0);
    }

    /** A counter that is exposed only from its first event on. */
    void lateCounter(Flow flow, Family family, Map<String, String> extra, int outcomes) {
        add(flow, family, metric(family), extra, outcomes, outcomes);
    }

    /**
     * A histogram: a cumulative bucket for each bound (named like the flow's band), {@code +Inf} and the count. {@code counted} are
     * the outcomes that it observes; those of them that are no bands ended quickly and lie in the first bucket.
     */
    void histogram(
            Flow flow, Family family, Map<String, String> extra, List<String> bounds, int counted, int bornWith) {
        var slowest = flow.upTo(bounds.getLast()) | (2 << flow.outcome(bounds.getLast()));
        var quick = counted & ~slowest;
        for (var bound : bounds) {
            add(
                    flow,
                    family,
                    family.name() + "_bucket",
                    with(extra, "le", bound),
                    (counted & flow.upTo(bound)) | quick,
                    bornWith);
        }
        add(flow, family, family.name() + "_bucket", with(extra, "le", "+Inf"), counted, bornWith);
        add(flow, family, family.name() + "_count", extra, counted, bornWith);
    }

    /** Of a histogram family whose buckets are not published, the count is what is left. */
    private static String metric(Family family) {
        return family.type().equals("histogram") ? family.name() + "_count" : family.name();
    }

    private void add(Flow flow, Family family, String metric, Map<String, String> extra, int outcomes, int bornWith) {
        var labels = new HashMap<>(flow.labels());
        labels.putAll(extra);
        labels.putAll(Map.of(Labels.METRIC, metric, "job", flow.service(), "instance", flow.instance()));
        series.add(new SimulatedSeries(Labels.of(labels), family, flow, outcomes, bornWith));
    }

    private static Map<String, String> with(Map<String, String> labels, String name, String value) {
        var all = new HashMap<>(labels);
        all.put(name, value);
        return all;
    }
}
