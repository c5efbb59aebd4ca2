package dev.yohaku.server.objectives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published form of how objectives stand, to which fields are only ever added. */
public final class StatusJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StatusJson() {}

    /** A JSON array, in the order given. */
    public static String of(List<ObjectiveStatus> statuses) {
        return JSON.writeValueAsString(statuses.stream().map(StatusJson::form).toList());
    }

    private static Map<String, @Nullable Object> form(ObjectiveStatus status) {
        var budget = status.budget();
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", status.objective().id());
        form.put("service", status.objective().service());
        form.put("name", status.objective().name());
        form.put("target", status.objective().target());
        form.put("window", status.objective().window().toString());
        form.put("from", budget.window().start().toString());
        form.put("to", budget.window().end().toString());
        form.put("good", budget.counts().good());
        form.put("total", budget.counts().total());
        form.put("remaining", orNull(budget.remaining()));
        form.put("coverage", orNull(budget.coverage()));
        form.put("state", status.state().name().toLowerCase(Locale.ROOT));
        form.put("mode", status.objective().mode().name().toLowerCase(Locale.ROOT));
        form.put("provisional", status.objective().provisional());
        form.put("generation", status.indicator().generation());
        return form;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
