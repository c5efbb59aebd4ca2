package dev.yohaku.server.risks;

import dev.yohaku.server.reviews.Brief;
import dev.yohaku.server.reviews.Item;
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
 * has passed or comes within the seven days after it. Thread-safe.
 */
@Component
class RiskItems implements ReviewSection {
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
    public Said said(Brief brief) {
        var week = brief.week();
        var before = priorities(shelf.standing(week.from()));
        var after = priorities(shelf.standing(week.to()));
        return Said.of(risks.all().stream()
                .filter(risk -> after.containsKey(risk.id()))
                .filter(risk -> brief.scope().covers(risk.written().service()))
                .flatMap(risk -> item(week, risk, before.get(risk.id())).stream())
                .toList());
    }

    private static Map<String, Priority> priorities(List<LogLine> standing) {
        return standing.stream().collect(Collectors.toMap(LogLine::riskId, LogLine::priority));
    }

    private static List<Item> item(ReviewWeek week, Risk risk, @Nullable Priority before) {
        var matters = matters(week, risk, before);
        return matters.isEmpty() ? List.of() : List.of(item(week, risk, before, matters));
    }

    private static List<RiskMatter> matters(ReviewWeek week, Risk risk, @Nullable Priority before) {
        var today = LocalDate.ofInstant(week.to(), week.zone());
        var matters = new ArrayList<RiskMatter>();
        if (risk.closedReason() == null && before == null) {
            matters.add(new RiskMatter(RiskMatter.Kind.RAISED, null, false, null));
        } else if (risk.closedReason() == null
                && before != null
                && before.level() != risk.priority().level()) {
            matters.add(new RiskMatter(RiskMatter.Kind.MOVED, null, false, before.level()));
        }
        matters.addAll(RiskMatter.due(risk, today, today.plusDays(7)));
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
