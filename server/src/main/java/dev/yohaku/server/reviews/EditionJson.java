package dev.yohaku.server.reviews;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Editions as JSON: the stored form, which reads back whole, and the published form, to which fields are only ever added. */
public final class EditionJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EditionJson() {}

    static String stored(Edition edition) {
        return MAPPER.writeValueAsString(edition);
    }

    static Edition read(String stored) {
        return MAPPER.readValue(stored, Edition.class);
    }

    /** The published form, with what was written in the meeting. */
    public static String published(Edition edition, Minutes minutes) {
        var form = new LinkedHashMap<String, Object>();
        form.put("week", edition.week());
        form.put("from", edition.from());
        form.put("to", edition.to());
        form.put("team", edition.team());
        form.put("edition", edition.edition());
        form.put("generatedAt", edition.generatedAt());
        form.put("summary", Map.of("ja", joined(edition, ""), "en", joined(edition, " ")));
        form.put("completeness", edition.completeness());
        form.put("sections", WholeDocument.sections(edition, minutes));
        form.put("notes", minutes.notes());
        form.put("decisions", minutes.decisions());
        form.put("nextLead", minutes.nextLead());
        return PRETTY.writeValueAsString(form);
    }

    private static String joined(Edition edition, String between) {
        return edition.summary().stream()
                .map(text -> between.isEmpty() ? text.ja() : text.en())
                .collect(Collectors.joining(between));
    }
}
