package dev.yohaku.engine.compare;

import java.util.List;
import java.util.Optional;

/**
 * How many events each week of one period had, ascending; may be empty. All weeks are equally long.
 *
 * <p>Where one event brings others (a bad release, a noisy alert), weeks differ by more than chance, and a comparison of totals claims too much.
 * So whole weeks are rearranged, and the mean of a week is compared: exact for any distribution of weeks that are independent of each other. The p value
 * is exact; the interval takes a change to multiply each week, which holds only roughly for a few events a week.
 */
public record WeeklyCounts(List<Long> events) {
    public WeeklyCounts {
        for (var each : events) {
            if (each < 0 || each > EventCount.MOST) {
                throw new IllegalArgumentException(
                        each + " events in a week: give a number from 0 to " + EventCount.MOST);
            }
        }
        events = events.stream().sorted().toList();
    }

    /** The number of weeks. */
    public int weeks() {
        return events.size();
    }

    /** All events of all weeks. */
    public double total() {
        return events.stream().mapToDouble(Long::doubleValue).sum();
    }

    static boolean tooFew(WeeklyCounts before, WeeklyCounts after) {
        return Rearrangements.tooFew(before.weeks(), after.weeks())
                || tooFew(before.total() + after.total(), Math.min(before.weeks(), after.weeks()), before, after);
    }

    /** Whether each event in a week of its own, all of them in the shorter period, would not carry a claim. */
    private static boolean tooFew(double events, int shorter, WeeklyCounts before, WeeklyCounts after) {
        var chance = 2.0;
        for (var event = 0; event < events && chance >= Comparison.ALPHA; event++) {
            chance *= Math.max(0.0, shorter - event) / (before.weeks() + after.weeks() - event);
        }
        return chance >= Comparison.ALPHA;
    }

    Optional<Estimate> estimate(WeeklyCounts after) {
        if (weeks() == 0 || after.weeks() == 0 || total() + after.total() == 0) {
            return Optional.empty();
        }
        var ratio = after.total() / after.weeks() / (total() / weeks());
        return Optional.of(Rearrangements.estimate(
                values(), after.values(), ratio, (exchanged, fromBefore, fromAfter) -> fromAfter / fromBefore));
    }

    private double[] values() {
        return events.stream().mapToDouble(Long::doubleValue).toArray();
    }
}
