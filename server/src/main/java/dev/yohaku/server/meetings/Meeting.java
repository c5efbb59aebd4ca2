package dev.yohaku.server.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The review of one team in one week, as it is held.
 *
 * @param edition number of the edition that is discussed; it is not revised while the meeting is open
 * @param closes when a written one is closed by itself if every item has an end; empty for one held together
 * @param closedBy empty while it is open, and for one that closed by itself
 * @param seconds that were spent in it; only counted for one held together
 */
public record Meeting(
        String team,
        String week,
        int edition,
        Form form,
        State state,
        Instant started,
        String startedBy,
        Optional<Instant> closes,
        Optional<Instant> closed,
        String closedBy,
        long seconds) {

    /** How it is held. */
    public enum Form {
        /** At one time, one screen after the other. */
        TOGETHER,
        /** Each when they have time, until a closing time. */
        WRITTEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is. */
    public enum State {
        OPEN,
        CLOSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether its closing time has passed and an item without an end keeps it open. */
    public boolean isOverdue(Instant now) {
        return isOpen() && closes.filter(time -> !now.isBefore(time)).isPresent();
    }

    public Duration length() {
        return Duration.ofSeconds(seconds);
    }
}
