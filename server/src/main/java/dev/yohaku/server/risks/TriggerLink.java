package dev.yohaku.server.risks;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a risk record is tied to: something a {@link Trigger} reads.
 *
 * @param kind of the trigger
 * @param threshold where the risk becomes real; empty means the trigger's own limit
 * @param side on which side of the threshold the harm lies
 */
public record TriggerLink(String kind, String id, OptionalDouble threshold, Side side) {
    /** Where the harm lies. */
    public enum Side {
        ABOVE,
        BELOW;

        /** Its name in messages, files and the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tied to something that has a limit of its own. */
    public static TriggerLink to(String kind, String id) {
        return new TriggerLink(kind, id, OptionalDouble.empty(), Side.ABOVE);
    }
}
