package dev.yohaku.server.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a discussed item came to.
 *
 * @param itemId id of the item in the edition
 * @param version 1 for the first end of this item in this review; a later one takes its place and the earlier stays on record
 * @param reference id of the action, risk record or watch; empty for the others
 * @param reason why; never empty for an item that was accepted or moved
 * @param until the day until which it is accepted; null for the others
 * @param useful whether raising it was worth the time of those present
 */
public record End(
        String itemId,
        int version,
        Kind kind,
        String reference,
        String reason,
        @Nullable LocalDate until,
        boolean useful,
        String by,
        Instant at) {

    /** The ends there are. */
    public enum Kind {
        /** Somebody does something about it. */
        ACTION,
        /** It is written down as a system risk. */
        RISK,
        /** A metric is watched from now on, or the watch that found it goes on. */
        WATCH,
        /** It stays as it is until a day, for a reason. */
        ACCEPTED,
        /** Not settled: it comes back in the next review, for a reason. */
        MOVED,
        /** The end was taken back: the item is open again. */
        REOPENED;

        /** Its name in forms, message keys, the store and the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it leads to a record: an action, a risk record, a watch. */
        public boolean refers() {
            return this == ACTION || this == RISK || this == WATCH;
        }

        /** Empty when no end has this name. */
        public static Optional<Kind> parse(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** Whether the item needs nothing more in this review. */
    public boolean closes() {
        return kind != Kind.REOPENED;
    }

    /** Whether the item is settled for good, not only for this review. */
    public boolean settles() {
        return closes() && kind != Kind.MOVED;
    }
}
