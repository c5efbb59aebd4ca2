package dev.yohaku.server.reviews;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
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

    BudgetItems(Statuses statuses, Texts texts) {
        this.statuses = statuses;
        this.texts = texts;
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
    public List<Item> items(ReviewWeek week) {
        return statuses.at(week.to()).stream().map(status -> item(week, status)).toList();
    }

    private Item item(ReviewWeek week, ObjectiveStatus status) {
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
                null);
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
