package dev.yohaku.server.watches;

import dev.yohaku.engine.change.Goodness;
import dev.yohaku.server.catalog.Name;

/**
 * A metric that somebody keeps an eye on, and why.
 *
 * @param id unique, stable: lower-case letters, digits and dashes
 * @param query PromQL that gives one series
 * @param service id of the service that it speaks of; may be empty
 * @param owner who looks at it, a role or a team; may be empty
 * @param reason what the one who knows looks at, in a sentence; may be empty
 * @param unit of its values, as it is written behind a number; may be empty
 * @param origin where it was read: a file and line, or {@link #ON_PAGE}
 */
public record Watch(
        String id,
        Name name,
        String query,
        Goodness goodness,
        String service,
        String owner,
        String reason,
        String unit,
        String origin) {
    /** The origin of watches that were added on the page. */
    public static final String ON_PAGE = "page";

    /** Whether it lives in a file, and is changed there only. */
    public boolean fromFile() {
        return !origin.equals(ON_PAGE);
    }
}
