package dev.yohaku.server.reviews;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What data that arrived or were read again after an edition was made change of its figures. A query that was changed since counts
 * something else and corrects nothing. Thread-safe.
 */
@Component
class Corrections {
    private final Statuses statuses;
    private final Texts texts;

    Corrections(Statuses statuses, Texts texts) {
        this.statuses = statuses;
        this.texts = texts;
    }

    /** One sentence for each objective of the edition whose counts of the week are different now; empty when none is. */
    List<Text> since(Edition edition) {
        return statuses.at(edition.to()).stream()
                .flatMap(status -> difference(edition, status).stream())
                .toList();
    }

    private Optional<Text> difference(Edition edition, ObjectiveStatus status) {
        var id = status.objective().id();
        var generation = Integer.toString(status.indicator().generation());
        var sameQuery = edition.item("query:" + id)
                .filter(item -> generation.equals(item.facts().get("generation")))
                .isPresent();
        return sameQuery
                ? edition.item("budget:" + id).flatMap(item -> difference(edition, status, item))
                : Optional.empty();
    }

    private Optional<Text> difference(Edition edition, ObjectiveStatus status, Item told) {
        var now = statuses.history(status.indicator()).sum(MinuteRange.covering(edition.from(), edition.to()));
        var good = Double.parseDouble(told.facts().getOrDefault("weekGood", "0"));
        var total = Double.parseDouble(told.facts().getOrDefault("weekTotal", "0"));
        if (isSame(good, now.good()) && isSame(total, now.total())) {
            return Optional.empty();
        }
        return Optional.of(texts.of(voice -> voice.say(
                "reviews.corrected",
                "slo",
                voice.name(status.objective().name()),
                "total",
                voice.wording().number(total),
                "bad",
                voice.wording().number(total - good),
                "nowTotal",
                voice.wording().number(now.total()),
                "nowBad",
                voice.wording().number(now.bad()))));
    }

    /** Sums of the same minutes may differ in the last digits, by the order in which they are added. */
    private static boolean isSame(double then, double now) {
        return Math.abs(then - now) <= 1e-6 * Math.max(1, Math.abs(then));
    }
}
