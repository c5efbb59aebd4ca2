package dev.yohaku.server.sharing;

import dev.yohaku.server.meetings.AgendaItem;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.reviews.Asks;
import dev.yohaku.server.reviews.Edition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An edition with its minutes as JSON for machines, to which fields are only ever added. */
public final class EditionDocument {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EditionDocument() {}

    public static String json(Edition edition, Minutes minutes) {
        var form = new LinkedHashMap<String, Object>();
        form.put("week", edition.week());
        form.put("from", edition.from());
        form.put("to", edition.to());
        form.put("team", edition.team());
        form.put("edition", edition.edition());
        form.put("generatedAt", edition.generatedAt());
        form.put("summary", Map.of("ja", joined(edition, ""), "en", joined(edition, " ")));
        form.put("asks", Asks.of(edition));
        form.put("completeness", edition.completeness());
        form.put("conditions", edition.conditions());
        form.put("differs", edition.differs());
        form.put("sections", WholeDocument.sections(edition, minutes));
        form.put("notes", minutes.notes());
        form.put("decisions", minutes.decisions());
        form.put("nextLead", minutes.nextLead());
        form.put(
                "agenda", minutes.agenda().stream().map(EditionDocument::agenda).toList());
        form.put("ends", minutes.ends());
        form.put("roles", roles(minutes));
        form.put("meeting", minutes.meeting().orElse(null));
        return PRETTY.writeValueAsString(form);
    }

    private static Map<String, Object> agenda(AgendaItem about) {
        var form = new LinkedHashMap<String, Object>();
        form.put("id", about.item().id());
        form.put("section", about.section());
        form.put("name", about.item().name());
        form.put("sentence", about.item().sentence());
        form.put("from", about.from());
        form.put("moved", about.moved());
        form.put("open", about.isOpen());
        form.put("end", about.end().orElse(null));
        return form;
    }

    private static Map<String, String> roles(Minutes minutes) {
        var roles = new TreeMap<String, String>();
        minutes.roles().forEach((role, person) -> roles.put(role.key(), person));
        return roles;
    }

    private static String joined(Edition edition, String between) {
        return edition.summary().stream()
                .map(text -> between.isEmpty() ? text.ja() : text.en())
                .collect(Collectors.joining(between));
    }
}
