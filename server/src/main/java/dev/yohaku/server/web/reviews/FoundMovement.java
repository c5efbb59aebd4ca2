package dev.yohaku.server.web.reviews;

import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Plot;
import dev.yohaku.server.signals.ChangeWords;
import dev.yohaku.server.signals.Course;
import dev.yohaku.server.signals.FoundChange;
import dev.yohaku.server.signals.Scale;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.changes.ChangeChart;
import dev.yohaku.server.web.chart.Chart;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change as an edition tells it: figures as they were frozen, and the verdict as it stands now. */
final class FoundMovement {
    private FoundMovement() {}

    /** @param found the change on record; empty where the log does not know it any more */
    static ReviewPage.Movement of(Item item, Optional<FoundChange> found, Page page) {
        var words = ChangeWords.of(page.locale(), page.zone());
        return new ReviewPage.Movement(
                found.map(f -> "/changes/" + f.id()).orElse("/changes"),
                page.t("signals.movement.more"),
                item.coincided().stream().map(text -> text.in(page.locale())).toList(),
                found.flatMap(FoundChange::verdict)
                        .map(v -> words.verdict(v.verdict()))
                        .orElse(""),
                chart(item, page),
                item.sentence().in(page.locale()));
    }

    private static @Nullable Chart chart(Item item, Page page) {
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
