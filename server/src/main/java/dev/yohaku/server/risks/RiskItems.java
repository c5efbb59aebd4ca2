package dev.yohaku.server.risks;

import dev.yohaku.server.reviews.Brief;
import dev.yohaku.server.reviews.Condition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.NotRaised;
import dev.yohaku.server.reviews.ReviewSection;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Said;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The risk records that a review has to look at: raised or ranked anew in the week, or with an evaluation, a plan or an acceptance whose day
 * has passed or comes soon after it. Thread-safe.
 */
@Component
class RiskItems implements ReviewSection {
    private static final Condition RAISED =
            Condition.plain("risk-raised", Texts.template("risks", "risks.condition.raised"));
    private static final Condition MOVED =
            Condition.plain("risk-moved", Texts.template("risks", "risks.condition.moved"));
    private static final Condition DUE =
            new Condition("risk-due", Texts.template("risks", "risks.condition.due"), 7, 1, 60);

    private final Risks risks;
    private final RiskShelf shelf;

    RiskItems(Risks risks, RiskShelf shelf) {
        this.risks = risks;
        this.shelf = shelf;
    }

    @Override
    public String section() {
        return "risks";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(RAISED, MOVED, DUE);
    }

    @Override
    public Said said(Brief brief) {
        var week = brief.week();
        var before = priorities(shelf.standing(week.from()));
        var after = priorities(shelf.standing(week.to()));
        var all = risks.all().stream()
                .filter(risk -> after.containsKey(risk.id()))
                .filter(risk -> brief.scope().covers(risk.written().service()))
                .toList();
        if (all.isEmpty()) {
            return Said.toConnect(Texts.template("risks", "risks.review.connect"));
        }
        var items = all.stream()
                .flatMap(risk -> item(brief, risk, before.get(risk.id())).stream())
                .toList();
        var told = items.stream().map(Item::subject).collect(Collectors.toSet());
        return Said.of(items)
                .withNotRaised(all.stream()
                        .filter(risk -> risk.closedReason() == null && !told.contains(risk.id()))
                        .map(risk -> notRaised(risk, week))
                        .toList());
    }

    private static NotRaised notRaised(Risk risk, ReviewWeek week) {
        return new NotRaised(
                "risk:" + risk.id(),
                Texts.of(risk.written().title()),
                new Text(rest(Locale.JAPANESE, week, risk), rest(Locale.ENGLISH, week, risk)));
    }

    private static String rest(Locale locale, ReviewWeek week, Risk risk) {
        return RiskWords.of(locale, week.zone()).rest(risk.priority());
    }

    private static Map<String, Priority> priorities(List<LogLine> standing) {
        return standing.stream().collect(Collectors.toMap(LogLine::riskId, LogLine::priority));
    }

    private static List<Item> item(Brief brief, Risk risk, @Nullable Priority before) {
        var matters = matters(brief, risk, before);
        return matters.isEmpty()
                ? List.of()
                : List.of(item(brief.week(), risk, before, matters).raisedBy(met(matters)));
    }

    private static List<String> met(List<RiskMatter> matters) {
        return matters.stream()
                .map(matter -> switch (matter.kind()) {
                    case RAISED -> RAISED;
                    case MOVED -> MOVED;
                    case EVALUATION, STOPGAP, PERMANENT, ACCEPTANCE -> DUE;
                })
                .map(Condition::id)
                .distinct()
                .toList();
    }

    private static List<RiskMatter> matters(Brief brief, Risk risk, @Nullable Priority before) {
        var week = brief.week();
        var today = LocalDate.ofInstant(week.to(), week.zone());
        var matters = new ArrayList<RiskMatter>();
        if (brief.asks(RAISED) && risk.closedReason() == null && before == null) {
            matters.add(new RiskMatter(RiskMatter.Kind.RAISED, null, false, null));
        } else if (brief.asks(MOVED)
                && risk.closedReason() == null
                && before != null
                && before.level() != risk.priority().level()) {
            matters.add(new RiskMatter(RiskMatter.Kind.MOVED, null, false, before.level()));
        }
        brief.threshold(DUE)
                .ifPresent(days -> matters.addAll(RiskMatter.due(risk, today, today.plusDays((long) days))));
        return matters;
    }

    private static Item item(ReviewWeek week, Risk risk, @Nullable Priority before, List<RiskMatter> matters) {
        return new Item(
                "risk:" + risk.id(),
                "risk",
                risk.id(),
                Texts.of(risk.written().title()),
                List.of(),
                before == null ? null : (double) before.score(),
                (double) risk.priority().score(),
                null,
                List.of(),
                null,
                new Text(said(Locale.JAPANESE, week, risk, matters), said(Locale.ENGLISH, week, risk, matters)),
                Map.of(
                        "level",
                        risk.priority().level().key(),
                        "owner",
                        risk.written().owner(),
                        "matters",
                        matters.stream().map(matter -> matter.kind().key()).collect(Collectors.joining(","))),
                null,
                null);
    }

    private static String said(Locale locale, ReviewWeek week, Risk risk, List<RiskMatter> matters) {
        return RiskWords.of(locale, week.zone()).item(risk.written().title().in(locale), risk.priority(), matters);
    }
}
