package dev.yohaku.server.retrospect;

import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the reviews of a team came to in a period. Reckoned from what is stored whenever it is asked for: the same data give the same figures; of the
 * time it is asked at they depend only in that weeks have to be over and actions old enough.
 *
 * @param over the weeks of the period that were over
 * @param asOf when it was reckoned
 * @param weeks one for each week that was over, the first one first
 * @param budgets the ones most often spent first
 * @param compared with the period before; none when that has no edition
 * @param ages how many actions remained to be done at the end, by age
 * @param completeness mean observed share of the weeks told; empty without editions
 * @param ways those that problems are looked for in
 */
public record Retrospect(
        Scope scope,
        Period period,
        List<ReviewWeek> over,
        Instant asOf,
        Figures figures,
        List<WeekFigures> weeks,
        List<BudgetRecord> budgets,
        List<Compared> compared,
        Map<Age, Integer> ages,
        OptionalDouble completeness,
        List<Problem.Way> ways) {
    public Retrospect {
        over = List.copyOf(over);
        weeks = List.copyOf(weeks);
        budgets = List.copyOf(budgets);
        compared = List.copyOf(compared);
        ages = Map.copyOf(ages);
        ways = List.copyOf(ways);
    }

    /** How old an action is that remains to be done. */
    public enum Age {
        /** Less than two weeks. */
        NEW,
        /** Two to four weeks. */
        WEEKS,
        /** Four to eight weeks. */
        MONTH,
        /** Eight weeks or more. */
        OLD;

        static Age of(long days) {
            if (days < 14) {
                return NEW;
            }
            return days < 28 ? WEEKS : days < 56 ? MONTH : OLD;
        }

        /** Its name in messages and the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether no week of it has an edition. */
    public boolean empty() {
        return weeks.stream().noneMatch(WeekFigures::told);
    }

    public int ages(Age age) {
        return ages.getOrDefault(age, 0);
    }

    /** Actions that remained to be done. */
    public int open() {
        return ages.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Weeks that no edition tells of. */
    public int untold() {
        return (int) weeks.stream().filter(week -> !week.told()).count();
    }
}
