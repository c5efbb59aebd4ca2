package dev.yohaku.server.risks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published form of risk records, to which fields are only ever added. */
public final class RisksJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RisksJson() {}

    /** A JSON array, in the order given. */
    public static String of(List<Risk> risks, LocalDate today) {
        return JSON.writeValueAsString(
                risks.stream().map(risk -> form(risk, today)).toList());
    }

    private static Map<String, @Nullable Object> form(Risk risk, LocalDate today) {
        var written = risk.written();
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", risk.id());
        form.put("version", risk.version());
        form.put("title", written.title());
        form.put("state", risk.state(today).key());
        form.put("level", risk.priority().level().key());
        form.put("score", risk.priority().score());
        form.put("likelihood", risk.priority().likelihood());
        form.put("judgement", written.judgement());
        var measured = risk.measured();
        form.put("measured", measured);
        form.put(
                "trigger",
                written.trigger() == null ? null : RiskFields.of(written).get("trigger"));
        form.put("found", written.origin().found().key());
        form.put("reference", written.origin().reference());
        form.put("link", written.origin().link());
        form.put("service", written.service());
        form.put("owner", written.owner());
        form.put("nextEvaluation", text(written.nextEvaluation()));
        form.put("stopGap", plan(written.stopGap()));
        form.put("permanent", plan(written.permanent()));
        var acceptance = risk.acceptance();
        form.put("acceptedUntil", acceptance == null ? null : text(acceptance.until()));
        form.put("raisedAt", risk.raisedAt().toString());
        form.put("changedAt", risk.changedAt().toString());
        return form;
    }

    private static @Nullable Map<String, @Nullable Object> plan(Plan plan) {
        if (!plan.exists()) {
            return null;
        }
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("what", plan.what());
        form.put("owner", plan.owner());
        form.put("due", text(plan.due()));
        form.put("state", plan.state().key());
        form.put("proof", plan.proof());
        return form;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
