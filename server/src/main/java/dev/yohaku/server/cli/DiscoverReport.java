package dev.yohaku.server.cli;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.discovery.Declined;
import dev.yohaku.server.discovery.Findings;
import dev.yohaku.server.discovery.Proposed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What discovery found, for people and for programs. */
final class DiscoverReport {
    private DiscoverReport() {}

    /** One line. */
    static String summary(Findings findings) {
        var services = findings.proposed().stream()
                .map(p -> p.slo().service())
                .distinct()
                .count();
        return findings.proposed().isEmpty()
                ? "Nothing to propose yet; the lines above say why. --min-history lowers what is asked for."
                : findings.proposed().size() + " objectives proposed for " + services + " services, "
                        + findings.declined().size() + " declined.";
    }

    /** {@code {"proposed":[…],"declined":[…]}}. */
    static String json(Findings findings) {
        var form = new LinkedHashMap<String, Object>();
        form.put(
                "proposed",
                findings.proposed().stream().map(DiscoverReport::form).toList());
        form.put(
                "declined",
                findings.declined().stream().map(DiscoverReport::form).toList());
        return new JsonMapper().writeValueAsString(form);
    }

    private static Map<String, @Nullable Object> form(Proposed proposed) {
        var slo = proposed.slo();
        var indicator = slo.indicator();
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", slo.name());
        form.put("service", slo.service());
        form.put("name", form(proposed.name()));
        form.put("target", slo.target());
        form.put("window", slo.window().toDays() + "d");
        form.put("good", indicator.good() == null ? null : indicator.good().text());
        form.put("bad", indicator.bad() == null ? null : indicator.bad().text());
        form.put("total", indicator.total().text());
        form.put("provisional", proposed.provisional());
        form.put("reason", form(proposed.reason()));
        return form;
    }

    private static Map<String, Object> form(Declined declined) {
        var form = new LinkedHashMap<String, Object>();
        form.put("service", declined.service());
        form.put("place", declined.place());
        form.put("aspect", declined.aspect());
        form.put("reason", declined.reason());
        form.put("sentence", form(declined.sentence()));
        return form;
    }

    private static Map<String, String> form(Name name) {
        return Map.of("ja", name.ja(), "en", name.en());
    }
}
