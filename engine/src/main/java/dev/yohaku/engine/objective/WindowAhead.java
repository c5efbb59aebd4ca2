package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;

/**
 * What is still in a budget's window of today's counts as the window moves on, hour by hour until nothing is: index h is after h
 * hours. A span leaves when its first minute does.
 */
final class WindowAhead {
    private final long fromMinute;
    private final boolean spent;
    private final double budget;
    private final double[] bad;
    private final double[] total;

    private WindowAhead(BudgetReport report, double[] bad, double[] total) {
        this.fromMinute = report.window().to();
        this.spent = report.spent();
        this.budget = report.target().budget().doubleValue();
        this.bad = bad;
        this.total = total;
    }

    static WindowAhead of(SliceHistory history, BudgetReport report) {
        var window = report.window();
        var hours = (int) ((window.minutes() + 59) / 60);
        var bad = new double[hours + 1];
        var total = new double[hours + 1];
        for (var hour = hours - 1; hour >= 0; hour--) {
            var from = window.from() + 60L * hour;
            var range = new MinuteRange(from, Math.min(from + 60, window.to()));
            var counts = history.sum(range);
            bad[hour] = bad[hour + 1] + counts.bad();
            total[hour] = total[hour + 1] + counts.total();
        }
        for (var span : report.spans()) {
            var last = (span.range().from() - window.from()) / 60;
            for (var hour = 0; hour <= last; hour++) {
                bad[hour] += span.total() - span.good();
                total[hour] += span.total();
            }
        }
        return new WindowAhead(report, bad, total);
    }

    long fromMinute() {
        return fromMinute;
    }

    int hours() {
        return bad.length - 1;
    }

    long minute(int hour) {
        return fromMinute + 60L * hour;
    }

    /** What is left after some hours on a course. */
    double remaining(Course course, int hour) {
        var allowed = (total[hour] + course.totalAfter(hour)) * budget;
        return course.slackAfter(hour, bad[hour], total[hour], budget) / allowed;
    }

    /** The first hour at which nothing is left; one past the horizon when something always is. */
    int spentAt(Course course) {
        if (spent) {
            return 0;
        }
        for (var hour = 1; hour <= hours(); hour++) {
            if (course.slackAfter(hour, bad[hour], total[hour], budget) <= 0 && hasEvents(course, hour)) {
                return hour;
            }
        }
        return hours() + 1;
    }

    private boolean hasEvents(Course course, int hour) {
        return total[hour] + course.totalAfter(hour) > 0;
    }
}
