package dev.yohaku.server.actions;

import dev.yohaku.server.actions.LogLine.Difference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Actions and lines of their log as rows of the database, and back. */
final class ActionRows {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ActionRows() {}

    static Map<String, @Nullable Object> of(Action action) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", action.id());
        row.put("version", action.version());
        row.put("state", action.state().key());
        row.put("done_on", action.doneOn() == null ? null : action.doneOn().toString());
        row.put("proof", action.proof());
        row.put("reason", action.reason());
        row.put("changed_ms", action.changedAt().toEpochMilli());
        row.put("changed_by", action.changedBy());
        var written = action.written();
        row.put("what", written.what());
        row.put("changes", written.changes());
        row.put("owner", written.owner());
        row.put("due", written.due().toString());
        row.put("kind", written.kind().key());
        row.put("lasting", written.lasting().key());
        row.put("service", written.service());
        row.put("gauge", written.expected().gauge());
        row.put("subject", written.expected().subject());
        row.put("direction", written.expected().direction().key());
        return row;
    }

    /** What is never changed after an action was added. */
    static Map<String, @Nullable Object> ofFirst(Action action) {
        var row = of(action);
        row.put("team", action.team());
        row.put("origin_kind", action.origin().kind());
        row.put("origin_reference", action.origin().reference());
        row.put("origin_title", action.origin().title());
        row.put("parent", action.parent());
        row.put("created_ms", action.createdAt().toEpochMilli());
        row.put("created_by", action.createdBy());
        row.put("number", action.number());
        return row;
    }

    static Action action(ResultSet row, int number) throws SQLException {
        return new Action(
                row.getString("id"),
                row.getInt("version"),
                row.getString("team"),
                written(row),
                new Origin(
                        row.getString("origin_kind"), row.getString("origin_reference"), row.getString("origin_title")),
                State.valueOf(upper(row.getString("state"))),
                day(row, "done_on"),
                row.getString("proof"),
                row.getString("reason"),
                row.getString("parent"),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("changed_ms")),
                row.getString("changed_by"));
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getString("what"),
                row.getString("changes"),
                row.getString("owner"),
                LocalDate.parse(row.getString("due")),
                Written.Kind.valueOf(upper(row.getString("kind"))),
                Written.Lasting.valueOf(upper(row.getString("lasting"))),
                row.getString("service"),
                new Expected(
                        row.getString("gauge"),
                        row.getString("subject"),
                        Expected.Direction.valueOf(upper(row.getString("direction")))));
    }

    static LogLine line(ResultSet row, int number) throws SQLException {
        return new LogLine(
                row.getString("action_id"),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                row.getString("actor"),
                LogLine.Cause.valueOf(upper(row.getString("cause"))),
                row.getString("note"),
                MAPPER.readValue(row.getString("differences"), new TypeReference<List<Difference>>() {}));
    }

    static String text(List<Difference> differences) {
        return MAPPER.writeValueAsString(differences);
    }

    /** What differs between two forms of an action, in the order of its fields. */
    static List<Difference> between(Action before, Action after) {
        var old = ActionFields.of(before);
        var differences = new ArrayList<Difference>();
        ActionFields.of(after).forEach((field, text) -> {
            var was = old.getOrDefault(field, "");
            if (!was.equals(text)) {
                differences.add(new Difference(field, was, text));
            }
        });
        return differences;
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
