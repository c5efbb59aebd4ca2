package dev.yohaku.server.reviews;

import dev.yohaku.engine.objective.Projection;
import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.State;
import dev.yohaku.server.objectives.Statuses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every objective's budget, last week and now: one item each, the most urgent first. */
@Component
class BudgetItems implements ReviewSection {
    private final Statuses statuses;
    private final Texts texts;
    private final Condition spent;
    private final Condition fast;
    private final Condition soon;
    private final Condition silent;

    BudgetItems(Statuses statuses, Texts texts) {
        this.statuses = statuses;
        this.texts = texts;
        this.spent = Condition.plain("budget-spent", texts.condition("budget-spent"));
        this.fast = new Condition("budget-lost-in-week", texts.condition("budget-lost-in-week"), 10, 1, 100);
        this.soon = new Condition("budget-runs-out", texts.condition("budget-runs-out"), 14, 1, 90);
        this.silent = Condition.plain("no-data", texts.condition("no-data"));
    }

    @Override
    public String section() {
        return "objectives";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(spent, fast, soon, silent);
    }

    @Override
    public Said said(Brief brief) {
        var items = statuses.at(brief.week().to()).stream()
                .filter(status -> brief.scope().covers(status.objective().service()))
                .map(status -> item(brief, status))
                .toList();
        return items.isEmpty()
                ? Said.toConnect(texts.of("reviews.objectives.connect"))
                : Said.of(items)
                        .withNotRaised(items.stream()
                                .filter(item -> !item.isRaised())
                                .map(item -> new NotRaised(item.id(), item.name(), item.sentence()))
                                .toList());
    }

    private List<String> raisedBy(Brief brief, ObjectiveStatus status) {
        var met = new ArrayList<String>();
        if (brief.asks(spent) && status.state() == State.OUT) {
            met.add(spent.id());
        }
        var now = status.budget().remaining();
        var then = status.weekAgo();
        var lost = then.isPresent() && now.isPresent() ? 100 * (then.getAsDouble() - now.getAsDouble()) : 0;
        if (lost > brief.threshold(fast).orElse(Double.MAX_VALUE)) {
            met.add(fast.id());
        }
        var days = brief.threshold(soon).orElse(0);
        if (status.projection().stream().anyMatch(projection -> isWithin(projection, days))) {
            met.add(soon.id());
        }
        if (brief.asks(silent) && status.state() == State.NONE) {
            met.add(silent.id());
        }
        return met;
    }

    private static boolean isWithin(Projection projection, double days) {
        var runsOut = projection.runsOut();
        return runsOut.isPresent()
                && runsOut.getAsLong() - projection.fromMinute()
                        < days * Duration.ofDays(1).toMinutes();
    }

    private Item item(Brief brief, ObjectiveStatus status) {
        var week = brief.week();
        var counts = statuses.history(status.indicator()).sum(MinuteRange.covering(week.from(), week.to()));
        return new Item(
                "budget:" + status.objective().id(),
                "budget",
                status.objective().id(),
                Texts.of(status.objective().name()),
                List.of(),
                orNull(status.weekAgo()),
                orNull(status.budget().remaining()),
                counts.bad(),
                List.of(),
                null,
                texts.of(StatusFact.of(status)),
                facts(status, counts),
                null,
                raisedBy(brief, status));
    }

    private static Map<String, String> facts(ObjectiveStatus status, Counts week) {
        var budget = status.budget();
        var facts = new LinkedHashMap<String, String>();
        facts.put("state", status.state().name().toLowerCase(Locale.ROOT));
        facts.put("service", status.objective().service());
        facts.put("target", status.objective().target().toPlainString());
        facts.put("windowDays", Long.toString(status.objective().window().toDays()));
        facts.put("good", Double.toString(budget.counts().good()));
        facts.put("total", Double.toString(budget.counts().total()));
        facts.put("weekGood", Double.toString(week.good()));
        facts.put("weekTotal", Double.toString(week.total()));
        facts.put("coverage", Double.toString(budget.coverage().orElse(0)));
        var allowed = budget.allowedBad().doubleValue();
        if (allowed > 0) {
            facts.put("spentThisWeek", Double.toString(week.bad() / allowed));
        }
        return facts;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
