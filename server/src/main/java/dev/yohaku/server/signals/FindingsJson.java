package dev.yohaku.server.signals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Findings as the HTTP API gives them; fields are only ever added. */
public final class FindingsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FindingsJson() {}

    public static String of(List<FoundChange> findings) {
        return MAPPER.writeValueAsString(
                findings.stream().map(FindingsJson::form).toList());
    }

    private static Map<String, @Nullable Object> form(FoundChange found) {
        var evidence = found.evidence();
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", found.id());
        form.putAll(shift(evidence.lead()));
        form.put("direction", evidence.direction().key());
        form.put("score", evidence.score());
        form.put("asOf", evidence.asOf());
        form.put("found", found.found());
        form.put("past", found.past());
        form.put("stands", found.stands());
        form.put("version", found.version());
        form.put("others", evidence.others().stream().map(FindingsJson::shift).toList());
        form.put("where", evidence.carriers());
        form.put("coincided", evidence.coincided());
        form.put("outlook", evidence.outlook());
        form.put("reviewed", found.reviewed().orElse(null));
        form.put("paged", found.paged().orElse(null));
        form.put("verdict", found.verdict().map(FindingsJson::verdict).orElse(null));
        return form;
    }

    private static Map<String, @Nullable Object> shift(Shift shift) {
        var change = shift.change();
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("series", change.seriesId());
        form.put("subject", shift.subject());
        form.put("service", shift.service());
        form.put("name", shift.name());
        form.put("nature", shift.nature().name().toLowerCase(Locale.ROOT));
        form.put("unit", shift.unit());
        form.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        form.put("began", shift.since());
        form.put("since", List.of(shift.earliest(), shift.latest()));
        form.put("confirmed", shift.confirmed());
        form.put("lasts", change.lasts());
        form.put("before", change.before());
        form.put("beforeSpread", change.beforeSpread());
        form.put("after", change.after());
        form.put("afterSpread", change.afterSpread());
        form.put("effect", change.effect());
        form.put("p", change.p());
        form.put("affected", change.extraEvents());
        return form;
    }

    private static Map<String, @Nullable Object> verdict(Judgement judgement) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("verdict", judgement.verdict().key());
        form.put("note", judgement.note());
        form.put("author", judgement.author());
        form.put("at", judgement.at());
        form.put("risk", judgement.riskId().orElse(null));
        return form;
    }
}
