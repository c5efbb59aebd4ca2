package dev.yohaku.server.calendar;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Our own form of a change. */
final class PlainChange {
    private PlainChange() {}

    static ChangeEvent read(JsonNode event, String place, Instant now) {
        if (!event.isObject()) {
            throw new Message.Unreadable(place, "an object with at least a title");
        }
        var title = Message.title(event, "title", place);
        var given = Message.time(event, "at", place, now);
        var at = given.orElse(now);
        var until = Message.time(event, "until", place, now).orElse(null);
        if (until != null && until.isBefore(at)) {
            throw new Message.Unreadable(
                    place.isEmpty() ? "until" : place + ".until", "a time not before its start at " + at);
        }
        var service = Message.name(event, "service");
        var version = Message.name(event, "version");
        var id = Message.text(event, "id").strip();
        var source = Message.cut(Message.text(event, "source").strip(), 100);
        return new ChangeEvent(
                id.isEmpty() ? Message.fingerprint(title, service, version, at.toString()) : id,
                kind(event),
                service,
                Message.cut(Message.name(event, "environment"), 100),
                title,
                version,
                Message.link(event, "link"),
                at,
                until,
                source.isEmpty() ? "api" : source);
    }

    private static String kind(JsonNode event) {
        var word = Message.name(event, "kind");
        return word.isEmpty() ? "deployment" : Message.kind(word);
    }
}
