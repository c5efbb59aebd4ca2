package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Chart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the calendar holds of a service in a time, to be marked on a drawing: changes as ▲, plans as grey bands. The oldest first. */
public record Marks(List<ChangeEvent> changes, List<PlannedEvent> plans) {
    public static final Marks NONE = new Marks(List.of(), List.of());

    /** Changes nearer to each other than this share of the width get one mark. */
    private static final double APART = 0.004;

    /** Told in words are the last so many of each kind. */
    private static final int TOLD = 50;

    public Marks {
        changes = List.copyOf(changes);
        plans = List.copyOf(plans);
    }

    /** Those with any part in a time. */
    public Marks within(Instant from, Instant to) {
        return new Marks(
                changes.stream()
                        .filter(change ->
                                !change.at().isBefore(from) && change.at().isBefore(to))
                        .toList(),
                plans.stream()
                        .filter(plan -> plan.to().isAfter(from) && plan.from().isBefore(to))
                        .toList());
    }

    /** Draws them; {@code place} says where a time lies on the horizontal axis, which is {@code width} long. */
    public void draw(Canvas canvas, double width, ToDoubleFunction<Instant> place) {
        plans.forEach(plan -> canvas.planned(place.applyAsDouble(plan.from()), place.applyAsDouble(plan.to())));
        var taken = new HashSet<Long>();
        changes.stream()
                .mapToDouble(change -> place.applyAsDouble(change.at()))
                .filter(at -> taken.add((long) Math.floor(at / (width * APART))))
                .forEach(canvas::change);
    }

    /** The drawing with these in its legend and in words. */
    public Chart tell(Chart chart, Page page) {
        var keys = new ArrayList<Chart.Key>();
        if (!changes.isEmpty()) {
            keys.add(new Chart.Key("changed", page.t("calendar.marks.changes", "n", changes.size())));
        }
        if (!plans.isEmpty()) {
            keys.add(new Chart.Key("planned", page.t("calendar.marks.plans", "n", plans.size())));
        }
        return chart.marked(keys, mentions(page));
    }

    private List<Chart.Mention> mentions(Page page) {
        return Stream.concat(
                        last(plans).stream().map(plan -> mention(plan, page)),
                        last(changes).reversed().stream().map(change -> mention(change, page)))
                .toList();
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - TOLD), all.size());
    }

    private static Chart.Mention mention(PlannedEvent plan, Page page) {
        var words = page.words();
        return new Chart.Mention(
                page.t("wording.range", "from", words.moment(plan.from()), "to", words.moment(plan.to())),
                page.name(plan.name()));
    }

    private static Chart.Mention mention(ChangeEvent change, Page page) {
        return new Chart.Mention(page.words().moment(change.at()), change.fullTitle());
    }
}
