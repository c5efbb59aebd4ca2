package dev.yohaku.server.discovery;

import dev.yohaku.server.catalog.Name;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A proposal as it is kept, with what people made of it.
 *
 * @param id of the objective that it would become, or became
 * @param service id of its service, {@code serviceName} what the telemetry calls it
 * @param document the SLO as an OpenSLO v1 document with a comment
 */
public record Proposal(
        String id,
        String service,
        String serviceName,
        Name name,
        BigDecimal target,
        boolean provisional,
        Name reason,
        String document,
        Status status,
        Instant firstSeen) {
    /** What became of a proposal. */
    public enum Status {
        /** Nobody has decided yet. */
        PROPOSED,
        /** It is an objective now. */
        ACCEPTED,
        /** Nobody wants it; kept, so that it is not proposed again. */
        DISMISSED
    }
}
