package dev.yohaku.server.calendar;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed: a deployment, a configuration, a flag.
 *
 * @param id what its source calls it, shortened with a fingerprint beyond 200 characters; with the source it makes the change this one and no
 *     other
 * @param kind {@code deployment}, {@code configuration}, {@code flag}, {@code migration} or {@code other}
 * @param service id of the service that it touched, or what the source calls it; may be empty
 * @param environment such as production; may be empty
 * @param version may be empty
 * @param link a page that says more; null for none
 * @param until when it was over; null for one moment, or when that is not known
 * @param source who told, such as {@code github}, {@code api} or a CloudEvents source
 */
public record ChangeEvent(
        String id,
        String kind,
        String service,
        String environment,
        String title,
        String version,
        @Nullable String link,
        Instant at,
        @Nullable Instant until,
        String source) {
    /** OpenTelemetry's names of environments, besides production. */
    private static final Set<String> ELSEWHERE = Set.of("staging", "test", "development");

    public ChangeEvent {
        id = Message.id(id);
    }

    /** Whether it was made where users are, as far as its environment says. */
    public boolean meetsUsers() {
        return !ELSEWHERE.contains(environment);
    }

    /** The title with the version, once. */
    public String fullTitle() {
        return title.contains(version) ? title : title + " " + version;
    }

    /** The end, or the moment itself. */
    public Instant end() {
        return until == null ? at : until;
    }
}
