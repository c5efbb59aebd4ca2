package dev.yohaku.server.risks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A system risk record.
 *
 * @param version rises with every change, from 1
 * @param acceptance null while it is not accepted
 * @param closedReason why it was closed; null while it is not
 */
public record Risk(
        String id,
        int version,
        Written written,
        @Nullable Acceptance acceptance,
        @Nullable String closedReason,
        @Nullable Measured measured,
        Instant raisedAt,
        String raisedBy,
        Instant changedAt,
        String changedBy) {

    /** What can be expected of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        CLOSED;

        /** Its name in messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Priority priority() {
        return new Priority(written.judgement(), measured);
    }

    public State state(LocalDate today) {
        if (closedReason != null) {
            return State.CLOSED;
        }
        return acceptance != null && !acceptance.until().isBefore(today) ? State.ACCEPTED : State.OPEN;
    }

    /** Whether it should have been looked at again before this day. */
    public boolean evaluationDueBefore(LocalDate day) {
        var next = written.nextEvaluation();
        return closedReason == null && next != null && next.isBefore(day);
    }
}
