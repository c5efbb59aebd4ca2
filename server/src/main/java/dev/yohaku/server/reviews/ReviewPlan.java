package dev.yohaku.server.reviews;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a team's edition about the week before is made: a day of the week and a time in the workspace's zone.
 *
 * @param held whether the team holds a review of its own at all
 */
public record ReviewPlan(boolean held, DayOfWeek day, LocalTime time) {
    public static final ReviewPlan STANDARD = new ReviewPlan(true, DayOfWeek.MONDAY, LocalTime.of(6, 0));

    /** The newest week whose edition should be there at this moment. */
    public ReviewWeek due(Instant now, ZoneId zone) {
        var current = ReviewWeek.containing(now, zone);
        return now.isBefore(madeIn(current, zone)) ? current.previous().previous() : current.previous();
    }

    /** When the next edition after this moment is made, if one is held. */
    public Instant next(Instant now, ZoneId zone) {
        var current = ReviewWeek.containing(now, zone);
        var made = madeIn(current, zone);
        return now.isBefore(made) ? made : madeIn(current.next(), zone);
    }

    private Instant madeIn(ReviewWeek week, ZoneId zone) {
        return week.monday()
                .plusDays(day.getValue() - 1L)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }
}
