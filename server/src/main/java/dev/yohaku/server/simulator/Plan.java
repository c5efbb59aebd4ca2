package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** All that was planted: events, what they do to flows, starts of instances and gaps in telemetry. Written once, then only read. */
final class Plan {
    private final List<Planted> events = new ArrayList<>();
    private final List<Announced> announced = new ArrayList<>();
    private final List<SimulatedChange> changes = new ArrayList<>();
    private final List<List<Effect>> effects = new ArrayList<>();
    private final Map<String, NavigableSet<Long>> starts = new HashMap<>();
    private final Map<String, List<MinuteRange>> gaps = new HashMap<>();

    Plan(int flows) {
        for (var i = 0; i < flows; i++) {
            effects.add(new ArrayList<>());
        }
    }

    void add(Planted event) {
        events.add(event);
    }

    void add(SimulatedChange change) {
        changes.add(change);
    }

    /** By time, then by id. */
    List<SimulatedChange> changes() {
        return changes.stream()
                .sorted(Comparator.comparing(SimulatedChange::at).thenComparing(SimulatedChange::id))
                .toList();
    }

    void announce(Announced announcement) {
        announced.add(announcement);
    }

    /** By start, then by id. */
    List<Announced> announced() {
        return announced.stream()
                .sorted(Comparator.comparingLong((Announced a) -> a.range().from())
                        .thenComparing(Announced::id))
                .toList();
    }

    void add(Effect effect) {
        effects.get(effect.flow().index()).add(effect);
    }

    void gap(String service, MinuteRange range) {
        gaps.computeIfAbsent(service, s -> new ArrayList<>()).add(range);
    }

    /** From this minute on the counters of an instance begin at zero again. */
    void start(String instance, long minute) {
        starts.computeIfAbsent(instance, s -> new TreeSet<>()).add(minute);
    }

    /** By start, then by id. */
    List<Planted> events() {
        return events.stream()
                .sorted(Comparator.comparingLong((Planted e) -> e.range().from())
                        .thenComparing(Planted::id))
                .toList();
    }

    List<Effect> effects(Flow flow, MinuteRange range) {
        return effects.get(flow.index()).stream()
                .filter(e -> !e.range().intersect(range).isEmpty())
                .toList();
    }

    List<MinuteRange> gaps(String service) {
        return gaps.getOrDefault(service, List.of());
    }

    boolean isGap(String service, long minute) {
        for (var gap : gaps(service)) {
            if (gap.contains(minute)) {
                return true;
            }
        }
        return false;
    }

    /** The last start of an instance at or before a minute, or the given one if there was none since. */
    long lastStart(String instance, long minute, long otherwise) {
        var all = starts.get(instance);
        var last = all == null ? null : all.floor(minute);
        return last == null ? otherwise : Math.max(last, otherwise);
    }

    /** Starts of an instance within a range, in ascending order. */
    List<Long> starts(String instance, MinuteRange range) {
        var all = starts.get(instance);
        return all == null ? List.of() : List.copyOf(all.subSet(range.from(), range.to()));
    }
}
