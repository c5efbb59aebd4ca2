package dev.yohaku.engine.change;

import dev.yohaku.engine.time.LocalCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Examines all series of a workspace for changes, as known at their end: every series is watched point by point. */
public final class Examination {
    private Examination() {}

    /** What was found, the most worth a look first. */
    public static List<Finding> of(List<Watched> all, LocalCalendar calendar, Sensitivities sensitivities) {
        var found = new ArrayList<Finding>();
        for (var series : all) {
            var watching = Watching.of(series, calendar, sensitivities);
            for (var i = 0; i < series.values().length(); i++) {
                watching.add(series.values().at(i), series.weights().at(i));
            }
            watching.changes().forEach(change -> found.add(finding(series, change)));
        }
        found.sort(Comparator.comparingDouble(Finding::score).reversed().thenComparing(Finding::id));
        return List.copyOf(found);
    }

    private static Finding finding(Watched series, Change change) {
        var worse = switch (series.goodness()) {
            case HIGHER -> change.after() < change.before();
            case LOWER -> change.after() > change.before();
            case NEITHER -> false;
        };
        var score = Math.log1p(Math.abs(change.extraEvents())) + (worse ? 100 : 0);
        return new Finding(change.seriesId() + "@" + change.since(), change, List.of(), worse, score);
    }
}
