package dev.yohaku.server.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published form of actions, to which fields are only ever added. */
public final class ActionsJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ActionsJson() {}

    /** A JSON array, in the order given. */
    public static String of(List<Action> actions) {
        return JSON.writeValueAsString(actions.stream().map(ActionsJson::form).toList());
    }

    /** One action with its history (newest first), its effect and its issue. */
    public static String of(Action action, List<LogLine> history, Optional<Effect> effect, Optional<Issue> issue) {
        var form = form(action);
        form.put("history", history.stream().map(ActionsJson::form).toList());
        form.put("effect", effect.map(ActionsJson::form).orElse(null));
        form.put("issue", issue.map(ActionsJson::form).orElse(null));
        return JSON.writeValueAsString(form);
    }

    static Map<String, @Nullable Object> form(Action action) {
        var written = action.written();
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", action.id());
        form.put("version", action.version());
        form.put("team", action.team());
        form.put("what", written.what());
        form.put("changes", written.changes());
        form.put("owner", written.owner());
        form.put("due", written.due().toString());
        form.put("kind", written.kind().key());
        form.put("lasting", written.lasting().key());
        form.put("service", written.service());
        form.put("expected", form(written.expected()));
        form.put("origin", form(action.origin()));
        form.put("state", action.state().key());
        form.put("doneOn", action.doneOn() == null ? null : action.doneOn().toString());
        form.put("proof", action.proof());
        form.put("reason", action.reason());
        form.put("parent", action.parent());
        form.put("createdAt", action.createdAt().toString());
        form.put("createdBy", action.createdBy());
        form.put("changedAt", action.changedAt().toString());
        form.put("changedBy", action.changedBy());
        return form;
    }

    private static Map<String, @Nullable Object> form(Origin origin) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("kind", origin.kind());
        form.put("reference", origin.reference());
        form.put("title", origin.title());
        return form;
    }

    private static @Nullable Map<String, @Nullable Object> form(Expected expected) {
        if (!expected.exists()) {
            return null;
        }
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("gauge", expected.gauge());
        form.put("subject", expected.subject());
        form.put("direction", expected.direction().key());
        return form;
    }

    private static Map<String, @Nullable Object> form(LogLine line) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("version", line.version());
        form.put("at", line.at().toString());
        form.put("actor", line.actor());
        form.put("cause", line.cause().key());
        form.put("note", line.note());
        form.put("differences", line.differences());
        return form;
    }

    private static Map<String, @Nullable Object> form(Effect effect) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("outcome", effect.outcome().key());
        form.put("expected", form(effect.expected()));
        form.put("doneOn", effect.doneOn().toString());
        form.put("shift", effect.shift());
        form.put("unit", effect.unit());
        form.put("week", effect.week());
        form.put("checkedAt", effect.checkedAt().toString());
        return form;
    }

    private static Map<String, @Nullable Object> form(Issue issue) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("kind", issue.kind());
        form.put("reference", issue.reference());
        form.put("link", issue.link());
        form.put("closedAt", issue.closedAt().map(Object::toString).orElse(null));
        return form;
    }
}
