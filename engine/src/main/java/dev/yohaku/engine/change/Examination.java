package dev.yohaku.engine.change;

import dev.yohaku.engine.time.LocalCalendar;
import java.util.ArrayList;
import java.util.List;

/**
 * Examines all series of a workspace for changes, as known at their end: every series is watched point by point, day by day beside the others, so
 * that what is found in one bears on what the others need. Series may differ in length and step.
 */
public final class Examination {
    private static final int DAY = 1440;

    private final List<Watched> all;
    private final List<Watching> watchings;
    private final int[] next;
    private final Discoveries discoveries;

    private Examination(List<Watched> all, LocalCalendar calendar, Sensitivities sensitivities) {
        this.all = all;
        this.watchings =
                all.stream().map(s -> Watching.of(s, calendar, sensitivities)).toList();
        this.next = new int[all.size()];
        this.discoveries = new Discoveries(all.size());
    }

    /** What was found, the most worth a look first. */
    public static List<Finding> of(List<Watched> all, LocalCalendar calendar, Sensitivities sensitivities) {
        var examination = new Examination(all, calendar, sensitivities);
        var from = all.stream().mapToLong(s -> s.values().fromMinute()).min().orElse(0);
        var to = all.stream().mapToLong(s -> s.values().toMinute()).max().orElse(0);
        for (var day = Math.floorDiv(from, DAY); day * DAY < to; day++) {
            examination.pass(day);
        }
        return Grouping.of(all, examination.changes());
    }

    private void pass(long day) {
        discoveries.enter(day);
        var needed = discoveries.needed();
        var found = 0;
        for (var i = 0; i < next.length; i++) {
            var watching = watchings.get(i);
            var before = watching.count();
            watching.require(needed);
            pass(i, watching, (day + 1) * DAY);
            found += watching.count() - before;
        }
        discoveries.add(found);
    }

    private void pass(int series, Watching watching, long to) {
        var values = all.get(series).values();
        var weights = all.get(series).weights();
        var i = next[series];
        for (; i < values.length() && values.minute(i) < to; i++) {
            watching.add(values.at(i), weights.at(i));
        }
        next[series] = i;
    }

    private List<List<Change>> changes() {
        var changes = new ArrayList<List<Change>>();
        for (var i = 0; i < watchings.size(); i++) {
            var about = all.get(i);
            changes.add(watchings.get(i).changes().stream()
                    .map(change -> Lasting.measured(change, about))
                    .toList());
        }
        return changes;
    }
}
