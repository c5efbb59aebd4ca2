package dev.yohaku.server.retrospect;

import dev.yohaku.server.meetings.End;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.signals.Verdict;
import java.util.Map;
import java.util.Optional;

/**
 * What one week came to.
 *
 * @param told whether there is an edition about it; without one budgets, limits and ends are unknown
 * @param least the budget with the least left; empty when none is known
 * @param spent objectives whose budget was spent
 * @param objectives all whose budget the edition tells
 * @param pages times that an objective began to page, or would have
 * @param tickets the same for tickets
 * @param changes that came to be known in the week
 * @param verdicts that these have now; those without one are left out
 * @param limits that may be reached within 60 days
 * @param ends of the items of its review
 * @param open items without an end
 */
public record WeekFigures(
        ReviewWeek week,
        boolean told,
        Optional<Least> least,
        int spent,
        int objectives,
        int pages,
        int tickets,
        int changes,
        Map<Verdict, Integer> verdicts,
        Risks risks,
        int limits,
        Map<End.Kind, Integer> ends,
        int open,
        Share foundEarly) {
    public WeekFigures {
        verdicts = Map.copyOf(verdicts);
        ends = Map.copyOf(ends);
    }

    /** @param left share of the budget, signed */
    public record Least(String objective, Text name, double left) {}

    /**
     * Risk records.
     *
     * @param open at the week's end
     * @param raised in the week
     * @param closed in the week
     */
    public record Risks(int open, int raised, int closed) {}

    /** Budgets that were not spent. */
    public int kept() {
        return objectives - spent;
    }
}
