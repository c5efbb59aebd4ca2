package dev.yohaku.engine.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * Points of a history from which it is forecast once more, to see how that would have gone: in its later part, whole horizons before its end where there
 * are any.
 *
 * @param places indices, ascending, at least one
 * @param horizon how many steps each looks ahead
 */
record Origins(List<Integer> places, int horizon) {
    private static final double LATER = 0.4;
    private static final int ENOUGH = 12;

    Origins {
        places = List.copyOf(places);
    }

    /** Spread evenly. */
    static Origins even(int length, int horizon, int longestSeason, int count) {
        return every(1, length, horizon, longestSeason, count);
    }

    /**
     * At the same place of the shortest season as the end of the history, so that errors of the nights tell of nights; spread evenly where the history is too
     * short for that.
     */
    static Origins inSeason(int length, int horizon, List<Integer> seasons, int count) {
        var longest = seasons.isEmpty() ? 1 : seasons.getLast();
        var aligned = every(seasons.isEmpty() ? 1 : seasons.getFirst(), length, horizon, longest, count);
        return aligned.places.size() >= ENOUGH ? aligned : even(length, horizon, longest, count);
    }

    private static Origins every(int distance, int length, int horizon, int longestSeason, int count) {
        var first = Math.max(2, Math.min(Math.max((int) (LATER * length), 2 * longestSeason + 10), length - horizon));
        var nearest = Math.ceilDiv(Math.min(horizon, length - first), distance);
        var farthest =
                Math.clamp((length - first) / distance, nearest, nearest + count * Math.ceilDiv(horizon, distance));
        var steps = Math.min(count - 1, farthest - nearest);
        var places = new Integer[steps + 1];
        Arrays.setAll(
                places,
                index -> length
                        - distance * (farthest - (int) ((long) (farthest - nearest) * index / Math.max(1, steps))));
        return new Origins(List.of(places), horizon);
    }
}
