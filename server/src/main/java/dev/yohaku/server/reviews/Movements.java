package dev.yohaku.server.reviews;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.AlertLog;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Movements of budgets in a week the largest first, each with eight weeks of daily results. Thread-safe. */
@Component
public class Movements {
    private static final int PLOTTED_WEEKS = 8;

    private final Statuses statuses;
    private final AlertLog alerts;
    private final Texts texts;
    private final Condition condition;

    Movements(Statuses statuses, AlertLog alerts, Texts texts) {
        this.statuses = statuses;
        this.alerts = alerts;
        this.texts = texts;
        this.condition = new Condition("budget-moved", texts.condition("budget-moved"), 5, 1, 100);
    }

    /** As items of a review. */
    public List<Item> of(Brief brief) {
        var week = brief.week();
        var least = brief.threshold(condition).orElse(Double.MAX_VALUE) / 100;
        return brief.standing(statuses).stream()
                .flatMap(status -> movement(status).stream())
                .filter(movement -> Math.abs(movement.change()) >= least)
                .sorted(Comparator.comparingDouble(movement -> -Math.abs(movement.change())))
                .map(movement -> item(week, movement))
                .toList();
    }

    /** By how many points a budget must have moved. */
    public Condition condition() {
        return condition;
    }

    private record Movement(ObjectiveStatus status, double before, double after) {
        double change() {
            return after - before;
        }

        boolean worse() {
            return change() < 0;
        }
    }

    private static List<Movement> movement(ObjectiveStatus status) {
        var before = status.weekAgo();
        var after = status.budget().remaining();
        return before.isPresent() && after.isPresent()
                ? List.of(new Movement(status, before.getAsDouble(), after.getAsDouble()))
                : List.of();
    }

    private Item item(ReviewWeek week, Movement movement) {
        var status = movement.status();
        var worst = worstDay(week, status);
        return new Item(
                "movement:" + status.objective().id(),
                movement.worse() ? "worse" : "better",
                status.objective().id(),
                Texts.of(status.objective().name()),
                List.of(week.from(), week.to()),
                movement.before(),
                movement.after(),
                bad(status, week.from(), week.to()),
                pages(week, status),
                null,
                sentence(movement, worst),
                Map.of("worstDay", worst.toString()),
                plot(week, status),
                movement.worse() ? List.of(condition.id()) : List.of());
    }

    private Text sentence(Movement movement, LocalDate worst) {
        var key = movement.worse() ? "reviews.lost" : "reviews.gained";
        return texts.of(voice -> voice.say(
                key,
                "slo",
                voice.name(movement.status().objective().name()),
                "points",
                voice.wording().number((double) Math.round(Math.abs(movement.change()) * 100)),
                "before",
                voice.wording().left(movement.before()),
                "after",
                voice.wording().left(movement.after()),
                "day",
                voice.wording().date(worst)));
    }

    /** When the policy would first have paged, or else made a ticket: one line, since several tiers speak of one cause. */
    private List<Text> pages(ReviewWeek week, ObjectiveStatus status) {
        return alerts.of(status.objective().id(), week.from(), week.to()).stream()
                .filter(episode -> !episode.start().isBefore(week.from()))
                .min(Comparator.comparing(AlertRecord::severity).thenComparing(AlertRecord::start))
                .map(episode -> texts.of(voice -> voice.say(
                        "reviews.coincided." + episode.severity().name().toLowerCase(Locale.ROOT),
                        "at",
                        voice.wording().stamp(episode.start()))))
                .stream()
                .toList();
    }

    private LocalDate worstDay(ReviewWeek week, ObjectiveStatus status) {
        var worst = week.monday();
        var most = -1.0;
        for (var day = week.monday(); day.isBefore(week.monday().plusDays(7)); day = day.plusDays(1)) {
            var from = day.atStartOfDay(week.zone()).toInstant();
            var bad =
                    bad(status, from, day.plusDays(1).atStartOfDay(week.zone()).toInstant());
            if (bad > most) {
                most = bad;
                worst = day;
            }
        }
        return worst;
    }

    private double bad(ObjectiveStatus status, Instant from, Instant to) {
        return statuses.history(status.indicator())
                .sum(MinuteRange.covering(from, to))
                .bad();
    }

    private Plot plot(ReviewWeek week, ObjectiveStatus status) {
        var history = statuses.history(status.indicator());
        var step = Duration.ofDays(1).toMinutes();
        var end = EpochMinute.of(week.to());
        var from = end - PLOTTED_WEEKS * 7 * step;
        var values = new ArrayList<@Nullable Double>();
        for (var minute = from; minute < end; minute += step) {
            var counts = history.sum(new MinuteRange(minute, minute + step));
            values.add(counts.total() > 0 ? counts.bad() / counts.total() : null);
        }
        return Plot.of(
                "error-ratio",
                EpochMinute.start(from),
                step,
                values,
                1 - status.objective().target().doubleValue());
    }
}
