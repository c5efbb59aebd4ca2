package dev.yohaku.server.retrospect;

import dev.yohaku.server.meetings.AgendaItem;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.ReviewWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A week's review as far as it was held.
 *
 * @param edition that it is held on
 * @param lead who was chosen to lead it; empty when nobody was
 * @param made when the week's first edition was made
 * @param inTime whether that was before the next one was planned; one that was made up for later was never to be held
 * @param deadline when the next edition was made, or is planned
 */
record Held(
        String team,
        ReviewWeek week,
        Edition edition,
        Optional<Meeting> meeting,
        String lead,
        List<AgendaItem> agenda,
        Instant made,
        boolean inTime,
        Instant deadline) {
    Held {
        agenda = List.copyOf(agenda);
    }

    Optional<Instant> closed() {
        return meeting.flatMap(Meeting::closed);
    }

    /** Whether it was to be held, and the time for it is over or it was closed before. */
    boolean isDue(Instant asOf) {
        return closed().isPresent() || (inTime && !asOf.isBefore(deadline));
    }
}
