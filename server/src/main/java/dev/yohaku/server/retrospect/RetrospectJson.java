package dev.yohaku.server.retrospect;

import dev.yohaku.server.reviews.ReviewWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published form of retrospects, to which fields are only ever added. */
public final class RetrospectJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RetrospectJson() {}

    public static String of(Retrospect retrospect) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("team", retrospect.scope().team());
        form.put("period", retrospect.period().id());
        form.put("weeks", retrospect.over().stream().map(ReviewWeek::id).toList());
        form.put("asOf", retrospect.asOf().toString());
        form.put("completeness", orNull(retrospect.completeness()));
        form.put("figures", figures(retrospect.figures()));
        form.put("byWeek", retrospect.weeks().stream().map(RetrospectJson::week).toList());
        form.put(
                "budgets",
                retrospect.budgets().stream().map(RetrospectJson::budget).toList());
        form.put(
                "compared",
                retrospect.compared().stream().map(RetrospectJson::compared).toList());
        form.put("openActions", counts(retrospect.ages()));
        return JSON.writeValueAsString(form);
    }

    private static Map<String, Object> figures(Figures figures) {
        var form = new LinkedHashMap<String, Object>();
        form.put("foundEarly", share(figures.foundEarly()));
        form.put("ways", counts(figures.ways()));
        form.put("reviews", reviews(figures.reviews()));
        form.put(
                "leads",
                Map.of(
                        "people", figures.leads().people(),
                        "reviews", figures.leads().reviews(),
                        "most", figures.leads().most()));
        form.put("items", items(figures.items()));
        form.put("actions", actions(figures.actions()));
        form.put("effects", counts(figures.effects()));
        return form;
    }

    private static Map<String, @Nullable Object> reviews(Figures.Reviews reviews) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("due", reviews.due());
        form.put("onTime", reviews.onTime());
        form.put("late", reviews.late());
        form.put("notHeld", reviews.notHeld());
        form.put("together", reviews.together());
        form.put("written", reviews.written());
        form.put("medianMinutes", orNull(reviews.median()));
        form.put("timed", reviews.minutes().size());
        return form;
    }

    private static Map<String, Object> items(Figures.Items items) {
        var form = new LinkedHashMap<String, Object>();
        form.put("raised", items.raised());
        form.put("carried", items.carried());
        form.put("ended", counts(items.ended()));
        form.put("open", items.open());
        form.put("useful", share(items.useful()));
        form.put("movedOften", items.often());
        form.put("cameBack", items.cameBack().stream().map(RetrospectJson::back).toList());
        return form;
    }

    private static Map<String, Object> back(Figures.Return back) {
        var form = new LinkedHashMap<String, Object>();
        form.put("team", back.team());
        form.put("id", back.itemId());
        form.put("name", back.name());
        form.put("week", back.week());
        form.put("settled", back.settled());
        form.put("as", back.as().key());
        return form;
    }

    private static Map<String, Object> actions(Figures.Done actions) {
        var form = new LinkedHashMap<String, Object>();
        form.put("opened", actions.opened());
        form.put("dropped", actions.dropped());
        form.put("doneIn14Days", share(actions.in14()));
        form.put("doneIn28Days", share(actions.in28()));
        return form;
    }

    private static Map<String, @Nullable Object> week(WeekFigures week) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("week", week.week().id());
        form.put("review", week.told());
        form.put(
                "least",
                week.least()
                        .map(least -> Map.of("objective", least.objective(), "left", least.left()))
                        .orElse(null));
        form.put("spent", week.told() ? week.spent() : null);
        form.put("objectives", week.told() ? week.objectives() : null);
        form.put("pages", week.pages());
        form.put("tickets", week.tickets());
        form.put("changes", week.changes());
        form.put("verdicts", counts(week.verdicts()));
        form.put(
                "risks",
                Map.of(
                        "open", week.risks().open(),
                        "raised", week.risks().raised(),
                        "closed", week.risks().closed()));
        form.put("limits", week.told() ? week.limits() : null);
        form.put("ends", counts(week.ends()));
        form.put("open", week.open());
        form.put("foundEarly", share(week.foundEarly()));
        return form;
    }

    private static Map<String, @Nullable Object> budget(BudgetRecord budget) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("objective", budget.objective());
        form.put("weeks", budget.weeks());
        form.put("spent", budget.spent());
        form.put("unknown", budget.silent());
        form.put("least", orNull(budget.least()));
        form.put("last", orNull(budget.last()));
        return form;
    }

    private static Map<String, Object> compared(Compared compared) {
        var form = new LinkedHashMap<String, Object>();
        form.put("what", compared.measure().key());
        form.put("claim", key(compared.claim()));
        form.put("before", compared.before());
        form.put("after", compared.after());
        return form;
    }

    private static Map<String, Integer> share(Share share) {
        var form = new LinkedHashMap<String, Integer>();
        form.put("n", share.n());
        form.put("of", share.of());
        return form;
    }

    /** By key in the order of the keys; what never happened is left out. */
    private static <K extends Enum<K>> Map<String, Integer> counts(Map<K, Integer> counts) {
        var form = new LinkedHashMap<String, Integer>();
        new TreeMap<>(counts).forEach((kind, n) -> form.put(key(kind), n));
        return form;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
