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
        var made = current.monday()
                .plusDays(day.getValue() - 1L)
                .atTime(time)
                .atZone(zone)
                .toInstant();
        return now.isBefore(made) ? current.previous().previous() : current.previous();
    }
}
