package dev.yohaku.engine.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the seasons of a series: of those that the clock and the calendar suggest, the ones with which its own past is forecast best. */
final class SeasonSearch {
    private static final int ORIGINS = 12;
    private static final int REPETITIONS = 3;
    private static final List<Duration> PERIODS = List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(364));
    /** Numbers of steps in a day, a week, a year of hours, days, months or weeks, where it is not known how long a step is. */
    private static final List<List<Integer>> USUAL =
            List.of(List.of(7), List.of(12), List.of(24), List.of(24, 168), List.of(52));

    private SeasonSearch() {}

    /** @param stepMinutes the length of a step; 1 is taken for unknown */
    static List<Integer> found(History history, int stepMinutes, int horizon) {
        var fitting = candidates(stepMinutes).stream()
                .filter(candidate -> history.length() >= REPETITIONS * candidate.getLast())
                .toList();
        var longest = fitting.stream().mapToInt(List::getLast).max().orElse(1);
        var origins = Origins.even(history.length(), horizon, longest, ORIGINS);
        var best = List.<Integer>of();
        var least = error(history, best, origins);
        for (var candidate : fitting) {
            var error = error(history, candidate, origins);
            best = error < least ? candidate : best;
            least = Math.min(least, error);
        }
        return best;
    }

    private static double error(History history, List<Integer> seasons, Origins origins) {
        return Backtest.of(history, Methods.of(seasons, history.isPositive()), origins)
                .meanSize();
    }

    private static Set<List<Integer>> candidates(int stepMinutes) {
        if (stepMinutes == 1) {
            return new LinkedHashSet<>(USUAL);
        }
        var seasons = PERIODS.stream()
                .map(period -> (int) (period.toMinutes() / stepMinutes))
                .filter(season -> season >= 2 && season <= 400)
                .toList();
        var candidates = new LinkedHashSet<List<Integer>>();
        for (var from = 0; from < seasons.size(); from++) {
            for (var to = from + 1; to <= seasons.size(); to++) {
                candidates.add(new ArrayList<>(seasons.subList(from, to)));
            }
        }
        return candidates;
    }
}
