package dev.yohaku.server.calendar;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A CloudEvent 1.0 that tells of a change; its source and id make it this one and no other. */
public final class CloudEvent {
    private CloudEvent() {}

    /** What describes an event, beside its data; empty texts where absent. */
    public record Attributes(String id, String source, String type, String subject, String time) {
        public Attributes {
            id = id.strip();
            source = Message.cut(source.strip(), 100);
        }

        /** Of headers without their prefix {@code ce-}, in small letters. */
        public static Attributes of(Map<String, String> headers) {
            return new Attributes(
                    headers.getOrDefault("id", ""),
                    headers.getOrDefault("source", ""),
                    headers.getOrDefault("type", ""),
                    headers.getOrDefault("subject", ""),
                    headers.getOrDefault("time", ""));
        }
    }

    static ChangeEvent read(JsonNode event, String place, Instant now) {
        if (!event.isObject()) {
            throw new Message.Unreadable(place, "a CloudEvent");
        }
        var attributes = new Attributes(
                Message.text(event, "id"),
                Message.text(event, "source"),
                Message.text(event, "type"),
                Message.text(event, "subject"),
                Message.text(event, "time"));
        return read(attributes, place, event, event.path("data"), now);
    }

    static ChangeEvent read(Attributes attributes, JsonNode data, Instant now) {
        var event = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        if (!attributes.time().isEmpty()) {
            event.put("time", attributes.time());
        }
        return read(attributes, "", event, data, now);
    }

    private static ChangeEvent read(Attributes attributes, String place, JsonNode event, JsonNode data, Instant now) {
        required(attributes.id(), "id", place);
        required(attributes.source(), "source", place);
        required(attributes.type(), "type", place);
        var service = Message.name(data, "service");
        var title = first(Message.text(data, "title"), Message.text(data, "summary"), attributes.type());
        return new ChangeEvent(
                attributes.id(),
                Message.kind(attributes.type()),
                service.isEmpty() ? Message.shortName(attributes.subject()) : service,
                Message.cut(Message.name(data, "environment"), 100),
                Message.shortTitle(title),
                Message.name(data, "version"),
                Message.link(data, "link"),
                Message.time(event, "time", place, now).orElse(now),
                Message.time(data, "until", place.isEmpty() ? "data" : place + ".data", now)
                        .orElse(null),
                attributes.source());
    }

    private static void required(String text, String field, String place) {
        if (text.isEmpty()) {
            throw new Message.Unreadable(
                    place.isEmpty() ? field : place + "." + field, "a text, as CloudEvents 1.0 requires");
        }
    }

    private static String first(String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
