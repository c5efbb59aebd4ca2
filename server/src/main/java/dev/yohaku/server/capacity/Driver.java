package dev.yohaku.server.capacity;

import dev.yohaku.server.catalog.Name;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that grows with usage until it meets a limit: shops, rows, connections in use.
 *
 * @param id lower-case letters, digits and hyphens, 1 to 64 characters
 * @param watchId the watch whose hourly peaks are its metric
 * @param limit where it stops, in the watch's unit; finite and above zero
 * @param limitSource where the limit is known from, in words
 * @param limitAsOf the day on which the limit was found; null when nobody said
 * @param service on which it weighs; may be empty
 * @param loads what suffers when the limit is met, in words
 * @param origin a file and line, or {@code page}
 */
public record Driver(
        String id,
        Name name,
        String watchId,
        double limit,
        LimitKind limitKind,
        String limitSource,
        @Nullable LocalDate limitAsOf,
        String service,
        Name loads,
        String origin) {
    /** The origin of drivers that people entered on the page. */
    public static final String PAGE = "page";

    public Driver {
        if (!id.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a driver's id is 1 to 64 lower-case letters, digits and hyphens, not \"" + id + "\"");
        }
        if (!(limit > 0) || !Double.isFinite(limit)) {
            throw new IllegalArgumentException(
                    "the limit of " + id + " is " + limit + "; a number above 0 is expected");
        }
    }

    /** Whether people may change it on the page; one from a file is changed there. */
    public boolean isOfPage() {
        return origin.equals(PAGE);
    }
}
