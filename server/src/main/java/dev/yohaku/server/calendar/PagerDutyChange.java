package dev.yohaku.server.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A change event of PagerDuty's Events API v2. It has no key of its own, so the same content in the same minute is one change. */
final class PagerDutyChange {
    private PagerDutyChange() {}

    static ChangeEvent read(JsonNode root, Instant now) {
        var payload = root.path("payload");
        if (!payload.isObject()) {
            throw new Message.Unreadable("payload", "an object with a summary");
        }
        var title = Message.title(payload, "summary", "payload");
        var details = payload.path("custom_details");
        var source = Message.name(payload, "source");
        var at = Message.time(payload, "timestamp", "payload", now).orElse(now.truncatedTo(ChronoUnit.MINUTES));
        var service = Message.name(details, "service");
        return new ChangeEvent(
                Message.fingerprint(title, source, at.toString()),
                Message.kind(title).equals("other") ? "deployment" : Message.kind(title),
                service.isEmpty() ? source : service,
                Message.cut(Message.name(details, "environment"), 100),
                title,
                Message.name(details, "version"),
                link(root.path("links")),
                at,
                null,
                "pagerduty");
    }

    private static @Nullable String link(JsonNode links) {
        return links.isArray() && !links.isEmpty() ? Message.link(links.get(0), "href") : null;
    }
}
