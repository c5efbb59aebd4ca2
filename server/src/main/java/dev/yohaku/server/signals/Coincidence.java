package dev.yohaku.server.signals;

import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened or was planned about when a change began. Whether they are related, nobody has said.
 *
 * @param kind as the calendar calls it: deployment, configuration, campaign, …
 * @param service on which; empty when it names none
 * @param until end of what lasts; null for a moment
 * @param link to more, elsewhere; null for none
 * @param same whether it touches the service of the change
 * @param planned announced beforehand
 */
public record Coincidence(
        String kind,
        Name title,
        String service,
        Instant at,
        @Nullable Instant until,
        @Nullable String link,
        boolean same,
        boolean planned) {}
