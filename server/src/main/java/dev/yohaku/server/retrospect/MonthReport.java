package dev.yohaku.server.retrospect;

import dev.yohaku.server.actions.EffectOutcome;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.retrospect.Report.Figure;
import dev.yohaku.server.retrospect.Report.Sheet;
import dev.yohaku.server.retrospect.Retrospect.Age;
import dev.yohaku.server.signals.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The roll-up of a month, for the team's own retrospective. */
final class MonthReport extends CommonReport {
    private static final String NOTHING = "—";

    MonthReport(RetrospectWords words, Retrospect retrospect) {
        super(words, retrospect);
    }

    @Override
    Report report() {
        return new Report(
                title(),
                sub(),
                answer(),
                standingOut(),
                List.of(
                        weeks(),
                        follow(),
                        figures("figures", words.say("sheet.figures"), lines()),
                        cameBack(Integer.MAX_VALUE),
                        ages(),
                        compared()),
                unknown());
    }

    private List<String> answer() {
        var said = new ArrayList<String>();
        said.add(early());
        said.addAll(held());
        said.add(spent());
        var back = figures.items().cameBack().size();
        if (back > 0) {
            said.add(words.say("lede.back", "n", back));
        }
        var done = figures.actions().in28();
        if (done.of() > 0) {
            said.add(words.say("lede.actions", "n", done.n(), "of", done.of()));
        }
        said.addAll(comparison());
        return said;
    }

    private String early() {
        var early = figures.foundEarly();
        if (early.of() == 0) {
            return words.say("lede.early.none");
        }
        return words.say(
                early.few() ? "lede.early.few" : "lede.early",
                "n",
                early.n(),
                "of",
                early.of(),
                "p",
                words.wording().percent(early.ratio(), 0));
    }

    private List<String> held() {
        var reviews = figures.reviews();
        if (reviews.due() == 0) {
            return List.of(words.say("lede.held.none"));
        }
        var said = new ArrayList<>(List.of(words.say("lede.held", "n", reviews.onTime(), "of", reviews.due())));
        reviews.median().ifPresent(minutes -> said.add(words.say("lede.median", "n", Math.round(minutes))));
        return said;
    }

    private String spent() {
        var spent = retrospect.budgets().stream()
                .filter(budget -> budget.spent() > 0)
                .toList();
        return spent.isEmpty()
                ? words.say("lede.spent.none")
                : words.say(
                        "lede.spent",
                        "n",
                        spent.size(),
                        "names",
                        words.wording()
                                .names(spent.stream()
                                        .map(budget -> words.text(budget.name()))
                                        .toList()));
    }

    private List<String> comparison() {
        if (retrospect.compared().isEmpty()) {
            return List.of(words.say("lede.compared.none"));
        }
        var changes = changes();
        return changes.isEmpty()
                ? List.of(words.say(
                        "lede.compared.cannot",
                        "period",
                        words.period(retrospect.period().previous())))
                : changes;
    }

    private List<Figure> standingOut() {
        return List.of(
                figure("figure.early", figures.foundEarly(), ""),
                new Figure(
                        words.say("figure.reviews"),
                        words.times(
                                figures.reviews().onTime(), figures.reviews().due()),
                        ""),
                new Figure(words.say("figure.minutes"), minutes(), ""),
                figure("figure.useful", figures.items().useful(), ""),
                figure("figure.in28", figures.actions().in28(), ""));
    }

    private String minutes() {
        var median = figures.reviews().median();
        return median.isEmpty() ? NOTHING : words.say("minutes", "n", Math.round(median.orElse(0)));
    }

    private Sheet weeks() {
        return new Sheet(
                "weeks",
                words.say("sheet.weeks"),
                "",
                headers("week", "least", "spent", "pages", "tickets", "changes", "early"),
                retrospect.weeks().stream().map(this::budgets).toList());
    }

    private List<String> headers(String... keys) {
        return Arrays.stream(keys).map(key -> words.say("sheet." + key)).toList();
    }

    private List<String> budgets(WeekFigures week) {
        return List.of(
                words.week(week.week()),
                week.least().map(this::least).orElse(words.say("unknown.cell")),
                week.told() ? number(week.spent()) : words.say("unknown.cell"),
                number(week.pages()),
                number(week.tickets()),
                changes(week),
                words.share(week.foundEarly()));
    }

    private String least(WeekFigures.Least least) {
        return words.text(least.name()) + " " + words.wording().left(least.left());
    }

    private String changes(WeekFigures week) {
        if (week.changes() == 0) {
            return number(0);
        }
        var judged = words.counts(Verdict.class, week.verdicts(), "verdict");
        return words.say(
                "detail",
                "n",
                week.changes(),
                "detail",
                week.verdicts().isEmpty() ? words.say("verdict.none") : judged);
    }

    private String number(int n) {
        return words.wording().number(n);
    }

    private Sheet follow() {
        return new Sheet(
                "follow",
                words.say("sheet.follow"),
                "",
                headers("week", "risks", "raised", "closed", "limits", "ends"),
                retrospect.weeks().stream().map(this::follow).toList());
    }

    private List<String> follow(WeekFigures week) {
        return List.of(
                words.week(week.week()),
                number(week.risks().open()),
                number(week.risks().raised()),
                number(week.risks().closed()),
                week.told() ? number(week.limits()) : words.say("unknown.cell"),
                week.told() ? ends(week) : words.say("unknown.cell"));
    }

    private String ends(WeekFigures week) {
        if (week.open() == 0) {
            return words.counts(End.Kind.class, week.ends(), "end");
        }
        var open = words.named("end.open", week.open());
        return week.ends().isEmpty()
                ? open
                : words.counts(End.Kind.class, week.ends(), "end") + words.say("between") + open;
    }

    private List<Figure> lines() {
        var items = figures.items();
        var actions = figures.actions();
        return List.of(
                figure("figure.early", figures.foundEarly(), ways()),
                new Figure(
                        words.say("figure.reviews"),
                        words.times(
                                figures.reviews().onTime(), figures.reviews().due()),
                        reviewsNote()),
                median(),
                leads(),
                new Figure(
                        words.say("figure.items"),
                        words.say("figure.items.value", "raised", items.raised(), "carried", items.carried()),
                        ""),
                new Figure(
                        words.say("figure.ends"),
                        words.counts(End.Kind.class, items.ended(), "end"),
                        items.open() == 0 ? "" : words.named("end.open", items.open())),
                figure("figure.useful", items.useful(), ""),
                new Figure(words.say("figure.often"), number(items.often()), ""),
                new Figure(words.say("figure.back"), number(items.cameBack().size()), ""),
                new Figure(
                        words.say("figure.opened"),
                        number(actions.opened()),
                        actions.dropped() == 0 ? "" : words.say("figure.opened.note", "n", actions.dropped())),
                figure("figure.in14", actions.in14(), words.say("figure.old")),
                figure("figure.in28", actions.in28(), words.say("figure.old")),
                new Figure(
                        words.say("figure.effects"),
                        words.counts(EffectOutcome.class, figures.effects(), "effect"),
                        ""));
    }

    private String ways() {
        return figures.ways().isEmpty() ? "" : words.counts(Problem.Way.class, figures.ways(), "way");
    }

    private Sheet ages() {
        return new Sheet(
                "ages",
                words.say("sheet.ages"),
                retrospect.open() == 0 ? words.say("sheet.ages.none") : "",
                List.of(words.say("sheet.ages.age"), words.say("sheet.ages.n")),
                retrospect.open() == 0
                        ? List.of()
                        : Arrays.stream(Age.values())
                                .map(age -> List.of(words.say("age." + age.key()), number(retrospect.ages(age))))
                                .toList());
    }

    private Sheet compared() {
        var before = words.period(retrospect.period().previous());
        return new Sheet(
                "compared",
                words.say("sheet.compared", "period", before),
                retrospect.compared().isEmpty() ? words.say("unknown.before", "period", before) : "",
                headers("compared.what", "compared.before", "compared.after", "compared.says"),
                retrospect.compared().stream()
                        .map(one -> List.of(
                                words.measure(one),
                                words.amount(one, one.before()),
                                words.amount(one, one.after()),
                                words.claim(one.claim())))
                        .toList());
    }
}
