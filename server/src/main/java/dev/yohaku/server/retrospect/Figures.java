package dev.yohaku.server.retrospect;

import dev.yohaku.server.actions.EffectOutcome;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.reviews.Text;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a period came to, in counts. What each figure means: {@code docs/retrospect.md}.
 *
 * @param foundEarly the problems that were first seen in a review or on the list of changes, of all problems
 * @param ways how many problems were first seen how; a way that nobody looks after is left out
 */
public record Figures(
        Share foundEarly,
        Map<Problem.Way, Integer> ways,
        Reviews reviews,
        Leads leads,
        Items items,
        Done actions,
        Map<EffectOutcome, Integer> effects) {
    public Figures {
        ways = Map.copyOf(ways);
        effects = Map.copyOf(effects);
    }

    /**
     * How reviews were held.
     *
     * @param due those whose time is over, and those closed before
     * @param onTime closed before the next edition was made
     * @param late closed after that
     * @param together closed ones that were held at one time
     * @param written closed ones that were held in writing
     * @param minutes of each that was held together and timed, ascending
     */
    public record Reviews(int due, int onTime, int late, int together, int written, List<Double> minutes) {
        public Reviews {
            minutes = minutes.stream().sorted().toList();
        }

        public int notHeld() {
            return due - onTime - late;
        }

        public int closed() {
            return onTime + late;
        }

        /** The middle one, or the mean of the two in the middle; empty when none was timed. */
        public OptionalDouble median() {
            var last = minutes.size() - 1;
            return last < 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((minutes.get(last / 2) + minutes.get(last - last / 2)) / 2);
        }
    }

    /**
     * How the leading of reviews was spread, without names.
     *
     * @param people who led at least one
     * @param reviews closed ones for which a lead was chosen
     * @param most led by one person
     */
    public record Leads(int people, int reviews, int most) {}

    /**
     * What the items of the agendas came to. An item of two reviews counts in each.
     *
     * @param raised told by the edition of that week
     * @param carried moved there from an earlier review
     * @param ended by the end that holds
     * @param open without an end
     * @param useful those whose raising was judged worth the time, of all with an end
     * @param often moved three times or more without being settled
     * @param cameBack settled in the thirteen weeks before and raised again
     */
    public record Items(
            int raised,
            int carried,
            Map<End.Kind, Integer> ended,
            int open,
            Share useful,
            int often,
            List<Return> cameBack) {
        public Items {
            ended = Map.copyOf(ended);
            cameBack = List.copyOf(cameBack);
        }

        public int ended(End.Kind kind) {
            return ended.getOrDefault(kind, 0);
        }

        public int all() {
            return raised + carried;
        }
    }

    /**
     * Something that was settled and raised again.
     *
     * @param week in which it was raised again
     * @param settled the last week before in which it was settled
     * @param as what it was settled as
     */
    public record Return(String team, String itemId, Text name, String week, String settled, End.Kind as) {}

    /**
     * The actions that were added.
     *
     * @param opened all but those split, whose parts count
     * @param dropped of those; they count in neither share
     * @param in14 done within 14 days, of those at least that old
     * @param in28 done within 28 days, of those at least that old
     */
    public record Done(int opened, int dropped, Share in14, Share in28) {}

    public int effects(EffectOutcome outcome) {
        return effects.getOrDefault(outcome, 0);
    }

    public int ways(Problem.Way way) {
        return ways.getOrDefault(way, 0);
    }
}
