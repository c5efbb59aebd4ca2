package dev.yohaku.server.web.slos;

import dev.yohaku.engine.objective.Explanation;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.server.web.Page;
import java.util.List;

/** Which label values spend the budget: the largest few. Shares are of all failures; labels overlap, so they need not add up. */
final class Spenders {
    private static final int SHOWN = 6;

    private Spenders() {}

    static List<SloPage.Spender> of(Explanation explanation, Page page) {
        var bad = explanation.budget().counts().bad();
        return bad <= 0
                ? List.of()
                : explanation.spenders().stream()
                        .filter(spend -> spend.bad() > 0)
                        .limit(SHOWN)
                        .map(spend -> spender(spend, bad, page))
                        .toList();
    }

    /** Why there are none; empty when there are. */
    static String why(Explanation explanation, Page page) {
        if (!of(explanation, page).isEmpty()) {
            return "";
        }
        return page.t(explanation.budget().counts().bad() > 0 ? "web.slo.spends.unlabelled" : "web.slo.spends.none");
    }

    private static SloPage.Spender spender(Spend spend, double bad, Page page) {
        var words = page.words();
        return new SloPage.Spender(
                spend.label() + " = " + spend.value(),
                words.percent(Math.min(1, spend.bad() / bad), 0),
                page.t(
                        "web.slo.spends.events",
                        "bad",
                        words.number(spend.bad()),
                        "total",
                        words.number(spend.total())));
    }
}
