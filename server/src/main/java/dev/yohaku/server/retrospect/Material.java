package dev.yohaku.server.retrospect;

import dev.yohaku.server.actions.Effect;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.signals.FoundChange;
import java.time.Instant;
import java.util.List;

/**
 * All that a retrospect is reckoned from, within one scope.
 *
 * @param reviews by team, the scope's own first, then by week; those of the thirteen weeks before are among them
 * @param problems of all weeks that the reviews cover
 * @param alerts that began in any of the weeks or in the four weeks before, by start
 * @param asOf when it was gathered
 */
record Material(
        Scope scope,
        List<Held> reviews,
        List<Problem> problems,
        List<FoundChange> findings,
        List<AlertRecord> alerts,
        List<Lives.OfRisk> risks,
        List<Lives.OfAction> actions,
        List<Effect> effects,
        Instant asOf) {

    /** The reviews of one week, the scope's own first. */
    List<Held> reviews(ReviewWeek week) {
        return reviews.stream()
                .filter(review -> review.week().id().equals(week.id()))
                .toList();
    }

    /** The problems that belong to a week. */
    List<Problem> problems(ReviewWeek week) {
        return problems.stream().filter(problem -> isWithin(problem.at(), week)).toList();
    }

    static boolean isWithin(Instant time, ReviewWeek week) {
        return !time.isBefore(week.from()) && time.isBefore(week.to());
    }
}
