package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Finding;
import dev.yohaku.engine.change.Goodness;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a finding as of a time.
 *
 * @param asOf the end of the points that were examined
 * @param lead the change that shows it best
 * @param others the same cause elsewhere, the strongest first
 * @param worse bad news for users
 * @param score for ranking, the larger the more worth a look
 * @param carriers where it shows, those that carry most first; empty when the source could not say
 * @param coincided what happened about then, on the same service first
 * @param outlook what happens if nothing is done; may be empty
 */
public record Evidence(
        Instant asOf,
        Shift lead,
        List<Shift> others,
        boolean worse,
        double score,
        List<Carrier> carriers,
        List<Coincidence> coincided,
        List<Outlook> outlook) {
    public Evidence {
        others = List.copyOf(others);
        carriers = List.copyOf(carriers);
        coincided = List.copyOf(coincided);
        outlook = List.copyOf(outlook);
    }

    /** Worse, better, or neither. */
    public Direction direction() {
        if (worse) {
            return Direction.WORSE;
        }
        return lead.goodness() == Goodness.NEITHER ? Direction.OTHER : lead.direction();
    }

    /** The lead and the others. */
    public List<Shift> shifts() {
        return Stream.concat(Stream.of(lead), others.stream()).toList();
    }

    public boolean touches(String subject) {
        return shifts().stream().anyMatch(shift -> shift.subject().equals(subject));
    }

    /** As the engine ranks it. */
    Finding finding(String id) {
        return new Finding(id, lead.change(), others.stream().map(Shift::change).toList(), worse, score);
    }
}
