package dev.yohaku.server.reviews;

import dev.yohaku.engine.sli.Spend;
import dev.yohaku.server.objectives.State;
import dev.yohaku.server.objectives.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every objective's budget, last week and now: one item each, what costs users most first. */
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
        var all = brief.standing(statuses).stream()
                .map(status -> BudgetFigures.of(status, statuses.history(status.indicator()), brief.week()))
                .sorted(BudgetFigures.BY_EFFECT)
                .toList();
        if (all.isEmpty()) {
            return Said.toConnect(texts.of("reviews.objectives.connect"));
        }
        return Said.of(all.stream().map(figures -> item(brief, figures)).toList())
                .withNotRaised(all.stream()
                        .filter(figures -> raisedBy(brief, figures).isEmpty())
                        .map(figures -> notRaised(brief, figures))
                        .toList());
    }

    private List<String> raisedBy(Brief brief, BudgetFigures figures) {
        var state = figures.status().state();
        var met = new ArrayList<String>();
        if (brief.asks(spent) && state == State.OUT) {
            met.add(spent.id());
        }
        if (figures.lost().orElse(0) > brief.threshold(fast).orElse(Double.MAX_VALUE)) {
            met.add(fast.id());
        }
        if (state != State.OUT
                && figures.daysLeft().orElse(Double.MAX_VALUE)
                        <= brief.threshold(soon).orElse(-1)) {
            met.add(soon.id());
        }
        if (brief.asks(silent) && state == State.NONE) {
            met.add(silent.id());
        }
        return met;
    }

    private Item item(Brief brief, BudgetFigures figures) {
        var status = figures.status();
        var objective = status.objective();
        var met = raisedBy(brief, figures);
        var item = new Item(
                "budget:" + objective.id(),
                "budget",
                objective.id(),
                Texts.of(objective.name()),
                List.of(),
                orNull(status.weekAgo()),
                orNull(status.budget().remaining()),
                figures.week().bad(),
                List.of(),
                null,
                texts.of(StatusFact.of(status)).plus(met.contains(fast.id()) ? points(figures) : Text.NONE),
                figures.facts(),
                null,
                met);
        return met.isEmpty() ? item : withSpenders(item, brief, figures);
    }

    private Text points(BudgetFigures figures) {
        var points = Math.round(figures.lost().orElse(0));
        return texts.of(voice -> voice.say("reviews.objectives.points", "points", points));
    }

    /** Where the failures of the week were, as far as they were counted by label. */
    private Item withSpenders(Item item, Brief brief, BudgetFigures figures) {
        var spenders = BudgetFigures.spenders(statuses.history(figures.status().indicator()), brief.week());
        if (spenders.isEmpty()) {
            return item;
        }
        var facts = new TreeMap<String, String>();
        for (var place = 1; place <= spenders.size(); place++) {
            var spender = spenders.get(place - 1);
            facts.put("spender" + place, spender.label() + "=" + spender.value());
            facts.put("spender" + place + "Bad", Double.toString(spender.bad()));
        }
        return item.withFacts(facts)
                .withCoincided(texts.of(voice -> voice.say(
                        "reviews.objectives.spenders",
                        "most",
                        voice.wording()
                                .names(spenders.stream()
                                        .map(spender -> spender(voice, spender))
                                        .toList()))));
    }

    private static String spender(Texts.Voice voice, Spend spender) {
        return voice.say(
                "reviews.objectives.spender",
                "label",
                spender.label(),
                "value",
                spender.value(),
                "n",
                voice.wording().count(spender.bad()));
    }

    /** The figures that met no condition, beside what the condition asks. */
    private NotRaised notRaised(Brief brief, BudgetFigures figures) {
        var why = Text.NONE;
        if (figures.status().state() == State.OUT) {
            why = why.plus(texts.of("reviews.objectives.spent.off"));
        }
        if (figures.status().state() == State.NONE) {
            why = why.plus(texts.of("reviews.objectives.silent.off"));
        }
        if (brief.asks(fast)) {
            why = why.plus(lost(figures, Condition.figure(brief.threshold(fast).orElse(fast.standard()))));
        }
        if (brief.asks(soon) && figures.status().state() != State.OUT) {
            why = why.plus(ahead(figures, Condition.figure(brief.threshold(soon).orElse(soon.standard()))));
        }
        var objective = figures.status().objective();
        return new NotRaised(
                "budget:" + objective.id(),
                Texts.of(objective.name()),
                why.equals(Text.NONE) ? texts.of("reviews.conditions.off") : why);
    }

    private Text lost(BudgetFigures figures, String condition) {
        if (figures.lost().isEmpty()) {
            return texts.of("reviews.objectives.no.week.ago");
        }
        var points = Math.round(figures.lost().getAsDouble());
        return texts.of(voice -> voice.say(
                switch (Long.signum(points)) {
                    case -1 -> "reviews.objectives.gained";
                    case 0 -> "reviews.objectives.same";
                    default -> "reviews.objectives.lost";
                },
                "points",
                Math.abs(points),
                "condition",
                condition));
    }

    private Text ahead(BudgetFigures figures, String condition) {
        return figures.daysLeft().isEmpty()
                ? texts.of("reviews.objectives.stays")
                : texts.of(voice -> voice.say(
                        "reviews.objectives.later",
                        "days",
                        (long) Math.ceil(figures.daysLeft().getAsDouble()),
                        "condition",
                        condition));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
