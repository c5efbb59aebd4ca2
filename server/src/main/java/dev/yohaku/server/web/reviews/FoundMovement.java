package dev.yohaku.server.web.reviews;

import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Plot;
import dev.yohaku.server.signals.Course;
import dev.yohaku.server.signals.Scale;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.changes.ChangeChart;
import dev.yohaku.server.web.chart.Chart;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws a change as an edition tells it, from the figures that were frozen. */
final class FoundMovement {
    private FoundMovement() {}

    /** Null where what was frozen is not enough to draw it. */
    static @Nullable Chart chart(Item item, Page page) {
        var plot = item.plot();
        var before = item.before();
        var after = item.after();
        if (plot == null || before == null || after == null || item.since().size() < 2) {
            return null;
        }
        var subject = new ChangeChart.Subject(
                item.name().in(page.locale()),
                scale(item),
                course(plot),
                before,
                after,
                item.since().getFirst(),
                item.since().getLast(),
                "slope".equals(item.facts().get("change")));
        return ChangeChart.low(subject, item.sentence().in(page.locale()), page);
    }

    private static Scale scale(Item item) {
        var facts = item.facts();
        return new Scale(
                Nature.valueOf(facts.getOrDefault("nature", "level").toUpperCase(Locale.ROOT)),
                facts.getOrDefault("unit", ""),
                Integer.parseInt(facts.getOrDefault("decimals", "2")));
    }

    private static Course course(Plot plot) {
        return new Course(
                EpochMinute.of(plot.from()),
                (int) plot.stepMinutes(),
                plot.values(),
                Collections.nCopies(plot.values().size(), null));
    }
}
