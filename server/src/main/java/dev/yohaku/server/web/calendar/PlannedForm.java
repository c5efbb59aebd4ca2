package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.catalog.Name;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What somebody wrote into the form of a planned event. Times are local to the workspace, as browsers write them: 2026-12-24T12:00. */
public record PlannedForm(
        String id, String kind, String nameJa, String nameEn, String from, String to, String services, String note) {
    private static final int LONGEST = 300;

    static final PlannedForm EMPTY = new PlannedForm("", "campaign", "", "", "", "", "", "");

    static PlannedForm of(Map<String, String> sent) {
        return new PlannedForm(
                field(sent, "id"),
                field(sent, "kind"),
                field(sent, "nameJa"),
                field(sent, "nameEn"),
                field(sent, "from"),
                field(sent, "to"),
                field(sent, "services"),
                field(sent, "note"));
    }

    static PlannedForm of(PlannedEvent event, ZoneId zone) {
        return new PlannedForm(
                event.id(),
                event.kind(),
                event.name().ja(),
                event.name().en(),
                local(event.from(), zone),
                local(event.to(), zone),
                String.join(" ", event.services()),
                event.note());
    }

    /** Keys of messages by field; empty when all is well. */
    Map<String, String> wrong(ZoneId zone) {
        var wrong = new TreeMap<String, String>();
        if (nameJa.isEmpty() && nameEn.isEmpty()) {
            wrong.put("nameJa", "calendar.form.wrong.name");
        }
        if (!PlannedEvent.KINDS.contains(kind)) {
            wrong.put("kind", "calendar.form.wrong.kind");
        }
        var start = time(from, zone);
        var end = time(to, zone);
        if (start.isEmpty()) {
            wrong.put("from", "calendar.form.wrong.time");
        }
        if (end.isEmpty()) {
            wrong.put("to", "calendar.form.wrong.time");
        } else if (start.isPresent() && !end.get().isAfter(start.get())) {
            wrong.put("to", "calendar.form.wrong.end");
        }
        if (List.of(nameJa, nameEn, services, note).stream().anyMatch(text -> text.length() > LONGEST)) {
            wrong.put("note", "calendar.form.wrong.long");
        }
        return wrong;
    }

    /** The event, once nothing is wrong. */
    PlannedEvent event(ZoneId zone, String source) {
        return new PlannedEvent(
                id.isEmpty() ? "page-" + UUID.randomUUID() : id,
                kind,
                new Name(nameJa.isEmpty() ? nameEn : nameJa, nameEn.isEmpty() ? nameJa : nameEn),
                time(from, zone).orElseThrow(),
                time(to, zone).orElseThrow(),
                Arrays.stream(services.split("[\\s,、]+", -1))
                        .filter(s -> !s.isEmpty())
                        .toList(),
                note,
                source);
    }

    private static Optional<Instant> time(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String local(Instant time, ZoneId zone) {
        return LocalDateTime.ofInstant(time, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String field(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").replace("\0", "").strip();
    }
}
