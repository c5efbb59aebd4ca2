package dev.yohaku.server.retrospect;

import dev.yohaku.server.meetings.AgendaItem;
import dev.yohaku.server.meetings.End;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Something that stood on an agenda in a week.
 *
 * @param week its id
 */
record Matter(String week, AgendaItem about) {
    /** What stood on the agendas of these reviews: what several of a week had once, with the end that one of them gave it. */
    static List<Matter> of(Collection<Held> reviews) {
        var matters = new LinkedHashMap<String, Matter>();
        for (var review : reviews) {
            for (var about : review.agenda()) {
                matters.merge(
                        review.week().id() + "/" + about.item().id(),
                        new Matter(review.week().id(), about),
                        (one, other) -> one.end().isEmpty() && other.end().isPresent() ? other : one);
            }
        }
        return List.copyOf(matters.values());
    }

    /** The end that it has; empty while it is open. */
    Optional<End> end() {
        return about.end().filter(End::closes);
    }

    /** Whether that week's edition told it, and no earlier review moved it there. */
    boolean isNew() {
        return about.from().equals(week);
    }
}
