package dev.yohaku.server.retrospect;

import dev.yohaku.engine.objective.Severity;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.retrospect.Lives.Standing;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what single weeks came to. Pure. */
final class WeekTally {
    private WeekTally() {}

    static WeekFigures of(Material material, ReviewWeek week) {
        var reviews = material.reviews(week);
        var editions = reviews.stream().map(Held::edition).toList();
        var budgets = items(editions, "budget");
        var agenda = Matter.of(reviews);
        var ends = agenda.stream().flatMap(matter -> matter.end().stream()).toList();
        var changes = material.findings().stream()
                .filter(found -> Material.isWithin(found.confirmed(), week))
                .toList();
        return new WeekFigures(
                week,
                !editions.isEmpty(),
                least(budgets),
                (int) budgets.stream().filter(WeekTally::isSpent).count(),
                budgets.size(),
                begun(material.alerts(), Severity.PAGE, week),
                begun(material.alerts(), Severity.TICKET, week),
                changes.size(),
                PeriodTally.counted(changes.stream()
                        .flatMap(found -> found.verdict().stream())
                        .map(judgement -> judgement.verdict())),
                risks(material, week),
                items(editions, "limit").size(),
                PeriodTally.counted(ends.stream().map(end -> end.kind())),
                agenda.size() - ends.size(),
                PeriodTally.early(material.problems(week)));
    }

    /** The items of a kind, one for each subject: that of the first edition that tells it. */
    private static Collection<Item> items(List<Edition> editions, String kind) {
        var items = new LinkedHashMap<String, Item>();
        editions.stream()
                .flatMap(edition -> edition.sections().stream())
                .flatMap(section -> section.items().stream())
                .filter(item -> item.kind().equals(kind))
                .forEach(item -> items.putIfAbsent(item.subject(), item));
        return items.values();
    }

    private static boolean isSpent(Item budget) {
        return budget.after() != null && budget.after() <= 0;
    }

    private static Optional<WeekFigures.Least> least(Collection<Item> budgets) {
        return budgets.stream()
                .filter(item -> item.after() != null)
                .min(Comparator.comparingDouble((Item item) -> value(item.after()))
                        .thenComparing(Item::subject))
                .map(item -> new WeekFigures.Least(item.subject(), item.name(), value(item.after())));
    }

    private static double value(@Nullable Double left) {
        return Objects.requireNonNull(left);
    }

    /** Times at which an objective began to alert while it did not yet: more tiers at once are one time. */
    private static int begun(List<AlertRecord> alerts, Severity severity, ReviewWeek week) {
        Map<String, Instant> until = new HashMap<>();
        var begun = 0;
        for (var alert : alerts) {
            if (alert.severity() == severity) {
                var on = until.getOrDefault(alert.objectiveId(), Instant.MIN);
                begun += Material.isWithin(alert.start(), week) && alert.start().isAfter(on) ? 1 : 0;
                var end = alert.end().orElse(Instant.MAX);
                until.put(alert.objectiveId(), end.isAfter(on) ? end : on);
            }
        }
        return begun;
    }

    private static WeekFigures.Risks risks(Material material, ReviewWeek week) {
        var all = material.risks();
        return new WeekFigures.Risks(
                (int) all.stream()
                        .filter(risk -> risk.at(week.to()) == Standing.OPEN)
                        .count(),
                (int) all.stream()
                        .filter(risk -> risk.raisedWithin(week.from(), week.to()))
                        .count(),
                (int) all.stream()
                        .filter(risk -> risk.closedWithin(week.from(), week.to()))
                        .count());
    }

    /** How each objective's budget stood from week to week: the ones most often spent first, then those with the least left. */
    static List<BudgetRecord> budgets(Material material, List<ReviewWeek> weeks) {
        var told = weeks.stream()
                .flatMap(week ->
                        items(material.reviews(week).stream().map(Held::edition).toList(), "budget").stream())
                .collect(Collectors.groupingBy(Item::subject, LinkedHashMap::new, Collectors.toList()));
        return told.values().stream()
                .map(WeekTally::record)
                .sorted(Comparator.comparingInt(BudgetRecord::spent)
                        .reversed()
                        .thenComparingDouble(budget -> budget.least().orElse(Double.MAX_VALUE))
                        .thenComparing(BudgetRecord::objective))
                .toList();
    }

    private static BudgetRecord record(List<Item> weeks) {
        var known = weeks.stream().filter(item -> item.after() != null).toList();
        return new BudgetRecord(
                weeks.getLast().subject(),
                weeks.getLast().name(),
                known.size(),
                (int) known.stream().filter(WeekTally::isSpent).count(),
                weeks.size() - known.size(),
                known.stream().mapToDouble(item -> value(item.after())).min(),
                known.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(value(known.getLast().after())));
    }
}
