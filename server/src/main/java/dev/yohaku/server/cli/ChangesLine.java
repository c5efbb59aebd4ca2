package dev.yohaku.server.cli;

import dev.yohaku.engine.change.Break;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The breaks of one series as a line of JSON. */
final class ChangesLine {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ChangesLine() {}

    static String json(String name, List<Break> breaks) {
        var form = new LinkedHashMap<String, Object>();
        form.put("name", name);
        form.put("cplocations", breaks.stream().map(Break::index).toList());
        form.put("changes", breaks.stream().map(ChangesLine::form).toList());
        return MAPPER.writeValueAsString(form);
    }

    private static Map<String, Object> form(Break found) {
        var form = new LinkedHashMap<String, Object>();
        form.put("index", found.index());
        form.put("dimension", found.dimension());
        form.put("kind", found.kind().name().toLowerCase(Locale.ROOT));
        form.put("before", found.before());
        form.put("after", found.after());
        form.put("p", found.p());
        form.put("interval", List.of(found.from(), found.to()));
        return form;
    }
}
