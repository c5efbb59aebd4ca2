package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether the first sample of a series counts. A series on a target that is new to us began before we looked: nothing. A series that
 * joins others of its metric on a known target was born in between: in full, the first error is an error. If every series of that metric
 * on that target is new at once, they were renamed: nothing. A start time, where sent, decides over all of this. Confined to one thread.
 */
final class Births {
    /** Samples of one scrape carry one time; exporters that push may spread them a little. */
    private static final long SAME_SCRAPE = 1_000;

    private final Map<Labels, List<SeriesTrack>> byMetric = new HashMap<>();
    private final Map<Labels, Long> targets = new HashMap<>();
    private final long beginning;

    /** @param beginning the time of the first sample of all; a counter that started later is known from its start */
    Births(Collection<SeriesTrack> tracks, long beginning) {
        this.beginning = beginning;
        for (var track : tracks) {
            byMetric.computeIfAbsent(SeriesNames.metricOnTarget(track.labels()), key -> new ArrayList<>())
                    .add(track);
            targets.merge(SeriesNames.target(track.labels()), track.firstTime(), Math::min);
        }
    }

    /** Whether the first sample of a series counts in full. */
    boolean inFull(SeriesTrack track, long time, long start) {
        if (start != 0) {
            return start >= beginning && time > beginning;
        }
        if (targets.getOrDefault(SeriesNames.target(track.labels()), time) >= time) {
            return false;
        }
        var siblings = byMetric.getOrDefault(SeriesNames.metricOnTarget(track.labels()), List.of());
        return siblings.stream().anyMatch(other -> other != track && livesThrough(other, time));
    }

    /** Whether a sibling is older than a time and still there at it. */
    private static boolean livesThrough(SeriesTrack other, long time) {
        return other.firstTime() < time && other.seen(time - SAME_SCRAPE, time + SAME_SCRAPE);
    }
}
