package dev.yohaku.engine.change;

import dev.yohaku.engine.time.MinuteRange;
import java.util.Comparator;
import java.util.List;

/**
 * The findings of a week that are put before people.
 *
 * @param items at most five, the one most worth a look first
 * @param rest how many more there are
 */
public record Shortlist(List<Finding> items, int rest) {
    /** More than this nobody looks at in one sitting. */
    public static final int MOST = 5;

    private static final Comparator<Finding> RANK =
            Comparator.comparingDouble(Finding::score).reversed().thenComparing(Finding::id);

    public Shortlist {
        items = List.copyOf(items);
    }

    /** Those confirmed within a range of time, whichever order they come in. */
    public static Shortlist of(List<Finding> findings, MinuteRange week) {
        var fresh = findings.stream()
                .filter(finding -> week.contains(finding.lead().confirmedAt() - 1))
                .sorted(RANK)
                .toList();
        return new Shortlist(fresh.stream().limit(MOST).toList(), Math.max(0, fresh.size() - MOST));
    }
}
