package dev.yohaku.server.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An end that somebody wants an item to come to.
 *
 * @param seen version of the end they saw; 0 for none
 * @param reference id of the action, risk record or watch; empty for the other kinds
 * @param reason why; may be empty where the kind needs none
 * @param until the day until which it is accepted, that day included; null for the other kinds
 * @param useful whether raising it was worth the time of those present
 * @param nuance {@link #INTENDED} or {@link #NOISE} when a change that is accepted was wanted, or was nothing; otherwise empty
 */
public record EndRequest(
        String team,
        String week,
        String itemId,
        int seen,
        End.Kind kind,
        String reference,
        String reason,
        @Nullable LocalDate until,
        boolean useful,
        String nuance,
        String by) {
    public static final String INTENDED = "intended";
    public static final String NOISE = "noise";

    /** An end of an item that says nothing more than its kind. */
    public static EndRequest of(String team, String week, String itemId, int seen, End.Kind kind, String by) {
        return new EndRequest(team, week, itemId, seen, kind, "", "", null, true, "", by);
    }

    public EndRequest withReference(String id) {
        return new EndRequest(team, week, itemId, seen, kind, id, reason, until, useful, nuance, by);
    }

    public EndRequest withReason(String why, @Nullable LocalDate day) {
        return new EndRequest(team, week, itemId, seen, kind, reference, why, day, useful, nuance, by);
    }

    public EndRequest withNuance(String verdict) {
        return new EndRequest(team, week, itemId, seen, kind, reference, reason, until, useful, verdict, by);
    }

    public EndRequest withUseful(boolean worthIt) {
        return new EndRequest(team, week, itemId, seen, kind, reference, reason, until, worthIt, nuance, by);
    }

    EndRequest ofKind(End.Kind other) {
        return new EndRequest(team, week, itemId, seen, other, reference, reason, until, useful, nuance, by);
    }

    /** The same without what its kind has no use for. */
    EndRequest tidied() {
        return new EndRequest(
                team,
                week,
                itemId,
                seen,
                kind,
                kind.refers() ? reference.strip() : "",
                reason.strip(),
                kind == End.Kind.ACCEPTED ? until : null,
                useful,
                nuance,
                by);
    }
}
