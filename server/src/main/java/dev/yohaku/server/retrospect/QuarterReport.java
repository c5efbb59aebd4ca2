package dev.yohaku.server.retrospect;

import dev.yohaku.server.retrospect.Problem.Way;
import dev.yohaku.server.retrospect.Report.Figure;
import dev.yohaku.server.retrospect.Report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A quarter on one page, for people of the company who do not know SLOs. */
final class QuarterReport extends CommonReport {
    /** More than this does not fit on one page; the rest is counted. */
    private static final int MOST_BUDGETS = 10;

    private static final int MOST_BACK = 5;

    QuarterReport(RetrospectWords words, Retrospect retrospect) {
        super(words, retrospect);
    }

    @Override
    Report report() {
        return new Report(
                title(),
                sub(),
                answer(),
                standingOut(),
                List.of(ways(), budgets(), figures("work", words.say("sheet.work"), lines()), cameBack(MOST_BACK)),
                Stream.concat(unclear().stream(), unknown().stream()).toList());
    }

    private List<String> answer() {
        var said = new ArrayList<String>();
        said.add(early());
        var budgets = measured();
        said.add(
                budgets.isEmpty()
                        ? words.say("plain.kept.none")
                        : words.say("plain.kept", "n", kept(budgets), "all", budgets.size()));
        var back = figures.items().cameBack().size();
        said.add(back == 0 ? words.say("plain.back.none") : words.say("plain.back", "n", back));
        var done = figures.actions().in28();
        said.add(
                done.of() == 0
                        ? words.say("plain.actions.none")
                        : words.say("plain.actions", "n", done.n(), "of", done.of()));
        said.addAll(changes());
        return said;
    }

    private String early() {
        var early = figures.foundEarly();
        if (early.of() == 0) {
            return words.say("plain.early.none");
        }
        return words.say(
                early.few() ? "plain.early.few" : "plain.early",
                "n",
                early.n(),
                "of",
                early.of(),
                "p",
                words.wording().percent(early.ratio(), 0));
    }

    /** Those with a value in at least one week. */
    private List<BudgetRecord> measured() {
        return retrospect.budgets().stream()
                .filter(budget -> budget.weeks() > 0)
                .toList();
    }

    private static int kept(List<BudgetRecord> budgets) {
        return (int) budgets.stream().filter(BudgetRecord::kept).count();
    }

    private List<Figure> standingOut() {
        var budgets = measured();
        return List.of(
                figure("figure.early", figures.foundEarly(), ""),
                figure("sheet.budgets.kept.all", new Share(kept(budgets), budgets.size()), ""),
                figure("figure.in28", figures.actions().in28(), ""),
                new Figure(
                        words.say("figure.back"),
                        words.wording().number(figures.items().cameBack().size()),
                        ""));
    }

    private Sheet ways() {
        return new Sheet(
                "ways",
                words.say("sheet.ways"),
                "",
                List.of(words.say("sheet.ways.way"), words.say("sheet.ways.n")),
                retrospect.ways().stream().map(this::way).toList());
    }

    private List<String> way(Way way) {
        return List.of(words.say("plain.way." + way.key()), words.wording().number(figures.ways(way)));
    }

    private Sheet budgets() {
        var budgets = measured();
        var shown = budgets.stream().limit(MOST_BUDGETS).toList();
        var more = budgets.size() - shown.size();
        var note = budgets.isEmpty() ? words.say("sheet.budgets.none") : words.say("sheet.budgets.note");
        return new Sheet(
                "budgets",
                words.say("sheet.budgets"),
                more == 0 ? note : words.say("sheet.budgets.noted", "note", note, "n", more),
                List.of(
                        words.say("sheet.budgets.name"),
                        words.say("sheet.budgets.kept"),
                        words.say("sheet.budgets.least"),
                        words.say("sheet.budgets.last")),
                shown.stream().map(this::budget).toList());
    }

    private List<String> budget(BudgetRecord budget) {
        return List.of(
                words.text(budget.name()),
                words.say("sheet.budgets.weeks", "n", budget.weeks() - budget.spent(), "of", budget.weeks()),
                words.wording().left(budget.least().orElse(0)),
                words.wording().left(budget.last().orElse(0)));
    }

    private List<Figure> lines() {
        return List.of(
                new Figure(
                        words.say("figure.reviews"),
                        words.times(
                                figures.reviews().onTime(), figures.reviews().due()),
                        reviewsNote()),
                leads(),
                figure("figure.useful", figures.items().useful(), ""),
                figure("figure.in14", figures.actions().in14(), ""),
                figure("figure.in28", figures.actions().in28(), ""));
    }
}
