package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.SliDefinition;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stands in until the accumulator of the engine is there. */
final class SliAccumulator {
    private final SliDefinition.Exact definition;
    private final Map<Labels, TreeMap<Long, Double>> samples = new HashMap<>();
    private long closed = Long.MIN_VALUE;
    public SliAccumulator(SliDefinition.Exact definition) { this.definition = definition; }
    public static SliAccumulator restore(SliDefinition.Exact d, byte[] c) {
        var a = new SliAccumulator(d);
        try (var in = new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(c))) {
            a.closed = in.readLong();
            int n = in.readInt();
            for (int i = 0; i < n; i++) {
                @SuppressWarnings("unchecked") var labels = (TreeMap<String, String>) in.readObject();
                @SuppressWarnings("unchecked") var map = (TreeMap<Long, Double>) in.readObject();
                a.samples.put(Labels.of(labels), map);
            }
        } catch (Exception e) { throw new IllegalStateException(e); }
        return a;
    }
    public void accept(SeriesSamples run) {
        var m = samples.computeIfAbsent(run.labels(), l -> new TreeMap<>());
        for (int i = 0; i < run.size(); i++) if (run.timesMillis()[i] >= closed * 60000) m.put(run.timesMillis()[i], run.values()[i]);
    }
    public SliceBatch provisional(long minute) {
        var good = new TreeMap<Long, double[]>();
        samples.forEach((labels, m) -> {
            double g = 0, t = 0;
            for (var term : definition.good().terms()) if (term.selector().matches(labels)) g += term.weight();
            for (var term : definition.total().terms()) if (term.selector().matches(labels)) t += term.weight();
            Map.Entry<Long, Double> before = null;
            for (var e : m.headMap(minute * 60000).entrySet()) {
                if (before != null && e.getKey() >= closed * 60000) {
                    double inc = e.getValue() >= before.getValue() ? e.getValue() - before.getValue() : e.getValue();
                    var s = good.computeIfAbsent(Math.floorDiv(e.getKey(), 60000L), k -> new double[2]);
                    s[0] += inc * g; s[1] += inc * t;
                }
                before = e;
            }
        });
        List<Slice> slices = new ArrayList<>();
        good.forEach((k, v) -> slices.add(new Slice(k, v[0], v[1], 60)));
        return new SliceBatch(slices, List.of(), List.of(), 0);
    }
    public SliceBatch closeUpTo(long minute) {
        var b = provisional(minute);
        samples.values().forEach(m -> { var last = m.lowerKey(minute * 60000); if (last != null) m.headMap(last).clear(); });
        closed = Math.max(closed, minute);
        return b;
    }
    public byte[] checkpoint() {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new java.io.ObjectOutputStream(bytes)) {
            out.writeLong(closed); out.writeInt(samples.size());
            for (var e : samples.entrySet()) { out.writeObject(new TreeMap<>(e.getKey().asMap())); out.writeObject(e.getValue()); }
        } catch (Exception e) { throw new IllegalStateException(e); }
        return bytes.toByteArray();
    }
}
