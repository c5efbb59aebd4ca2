package dev.yohaku.server.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads what tools tell of changes. Unknown fields are passed over; what is wrong is said with its place. Stateless.
 *
 * <p>Forms: GitHub's <i>deployment</i> and <i>deployment_status</i> webhooks, GitLab's deployment events, PagerDuty's change events (Events
 * API v2), CloudEvents 1.0, and our own.
 */
public final class Messages {
    private static final int MOST = 1_000;

    private Messages() {}

    /** One of our own, or a list of them: title, service, and where known id, kind, environment, version, link, at, until, source. */
    public static Told plain(byte[] body, Instant now) {
        return told(() -> {
            var root = Message.read(body);
            if (root.isArray()) {
                return list(root, (event, place) -> PlainChange.read(event, place, now));
            }
            return List.of(PlainChange.read(root, "", now));
        });
    }

    /** @param event the header {@code X-GitHub-Event} */
    public static Told github(String event, byte[] body, Instant now) {
        return switch (event) {
            case "deployment", "deployment_status" ->
                told(() -> List.of(GithubDeployment.read(Message.read(body), now)));
            default -> new Told.Nothing("\"" + Message.shortName(event) + "\" tells of no deployment");
        };
    }

    /** Deployments that ended well or badly; those under way are not told yet. */
    public static Told gitlab(byte[] body, Instant now) {
        return told(
                () -> GitlabDeployment.read(Message.read(body), now).stream().toList());
    }

    public static Told pagerduty(byte[] body, Instant now) {
        return told(() -> List.of(PagerDutyChange.read(Message.read(body), now)));
    }

    /** A structured CloudEvent, or a batch of them. */
    public static Told cloudEvents(byte[] body, Instant now) {
        return told(() -> {
            var root = Message.read(body);
            return root.isArray()
                    ? list(root, (event, place) -> CloudEvent.read(event, place, now))
                    : List.of(CloudEvent.read(root, "", now));
        });
    }

    /** A CloudEvent whose attributes came as headers; the body is its data. */
    public static Told cloudEvent(CloudEvent.Attributes attributes, byte[] data, Instant now) {
        return told(() -> List.of(CloudEvent.read(
                attributes,
                data.length == 0
                        ? Message.read("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        : Message.read(data),
                now)));
    }

    /** The routing key of a PagerDuty event, by which its sender is known; empty when it cannot be read. */
    public static Optional<String> routingKey(byte[] body) {
        try {
            return Optional.of(Message.text(Message.parse(body), "routing_key")).filter(key -> !key.isEmpty());
        } catch (Message.Unreadable e) {
            return Optional.empty();
        }
    }

    private interface Reader {
        List<ChangeEvent> read();
    }

    private interface ElementReader {
        ChangeEvent read(JsonNode element, String place);
    }

    private static Told told(Reader reader) {
        try {
            var events = reader.read();
            return events.isEmpty() ? new Told.Nothing("it tells of no finished change") : new Told.Changes(events);
        } catch (Message.Unreadable e) {
            return e.wrong();
        }
    }

    private static List<ChangeEvent> list(JsonNode array, ElementReader reader) {
        if (array.size() > MOST) {
            throw new Message.Unreadable("", "at most " + MOST + " changes at once");
        }
        var events = new ArrayList<ChangeEvent>();
        for (var index = 0; index < array.size(); index++) {
            events.add(reader.read(array.get(index), "[" + index + "]"));
        }
        return events;
    }
}
