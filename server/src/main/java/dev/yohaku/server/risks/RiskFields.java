package dev.yohaku.server.risks;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.risks.RiskProblem.Expected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The fields of a risk record as text: what forms send, and what files of records hold. */
public final class RiskFields {
    /** All of them, in the order of files. */
    public static final List<String> KEYS = List.of(
            "id",
            "version",
            "title_ja",
            "title_en",
            "description",
            "found",
            "reference",
            "link",
            "service",
            "trigger",
            "threshold",
            "side",
            "likelihood",
            "users",
            "worth",
            "owner",
            "next_evaluation",
            "stopgap",
            "stopgap_owner",
            "stopgap_due",
            "stopgap_state",
            "stopgap_proof",
            "permanent",
            "permanent_owner",
            "permanent_due",
            "permanent_state",
            "permanent_proof",
            "accepted_until",
            "accepted_reason",
            "closed_reason",
            "raised_at",
            "raised_by");

    private RiskFields() {}

    /** What was read: the text, or what is wrong with it; never both. */
    public record Outcome(@Nullable Written written, List<RiskProblem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** Every field of a record; those without a value are empty. */
    public static SequencedMap<String, String> of(Risk risk) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", risk.id());
        fields.put("version", Integer.toString(risk.version()));
        fields.putAll(of(risk.written()));
        var acceptance = risk.acceptance();
        fields.put(
                "accepted_until", acceptance == null ? "" : acceptance.until().toString());
        fields.put("accepted_reason", acceptance == null ? "" : acceptance.reason());
        fields.put("closed_reason", risk.closedReason() == null ? "" : risk.closedReason());
        fields.put("raised_at", risk.raisedAt().toString());
        fields.put("raised_by", risk.raisedBy());
        return fields;
    }

    /** The fields that people write. */
    public static SequencedMap<String, String> of(Written written) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title_ja", written.title().ja());
        fields.put("title_en", written.title().en());
        fields.put("description", written.description());
        fields.put("found", written.origin().found().key());
        fields.put("reference", written.origin().reference());
        fields.put("link", written.origin().link());
        fields.put("service", written.service());
        trigger(fields, written.trigger());
        fields.put("likelihood", Integer.toString(written.judgement().likelihood()));
        fields.put("users", Integer.toString(written.judgement().users()));
        fields.put("worth", Integer.toString(written.judgement().worth()));
        fields.put("owner", written.owner());
        fields.put("next_evaluation", text(written.nextEvaluation()));
        plan(fields, "stopgap", written.stopGap());
        plan(fields, "permanent", written.permanent());
        return fields;
    }

    /** Reads what people wrote; a field that is not given is empty. */
    public static Outcome read(Map<String, String> given) {
        var reader = new FieldReader(given);
        var title = title(reader);
        var found = reader.one("found", values(), Expected.FOUND);
        var origin = new Origin(found, reader.line("reference", 128), reader.link("link"));
        var written = new Written(
                title,
                reader.text("description"),
                origin,
                reader.line("service", 64),
                trigger(reader),
                new Judgement(reader.step("likelihood", 2), reader.step("users", 2), reader.step("worth", 2)),
                reader.shortLine("owner"),
                reader.day("next_evaluation"),
                plan(reader, "stopgap"),
                plan(reader, "permanent"));
        if (Risks.forgetsPermanentPlan(written)) {
            reader.refuse("permanent_due", Expected.PERMANENT_DAY);
        }
        var problems = reader.problems();
        return new Outcome(problems.isEmpty() ? written : null, problems);
    }

    /** A person first: what a form says that leaves it open. */
    private static Found[] values() {
        return new Found[] {Found.PERSON, Found.REVIEW, Found.CHANGE, Found.FORECAST, Found.POSTMORTEM};
    }

    private static Name title(FieldReader reader) {
        var ja = reader.shortLine("title_ja");
        var en = reader.shortLine("title_en");
        if (ja.isEmpty() && en.isEmpty()) {
            reader.refuse("title_ja", Expected.TITLE);
            return Name.of("?");
        }
        return new Name(ja.isEmpty() ? en : ja, en.isEmpty() ? ja : en);
    }

    private static @Nullable TriggerLink trigger(FieldReader reader) {
        var text = reader.shortLine("trigger");
        var threshold = reader.number("threshold");
        var side = reader.one("side", TriggerLink.Side.values(), Expected.SIDE);
        if (text.isEmpty() && threshold.isEmpty()) {
            return null;
        }
        if (!text.matches("[a-z-]{1,16}:\\S{1,128}")) {
            reader.refuse("trigger", Expected.TRIGGER);
            return null;
        }
        var colon = text.indexOf(':');
        return new TriggerLink(text.substring(0, colon), text.substring(colon + 1), threshold, side);
    }

    private static Plan plan(FieldReader reader, String prefix) {
        return new Plan(
                reader.text(prefix),
                reader.shortLine(prefix + "_owner"),
                reader.day(prefix + "_due"),
                reader.one(prefix + "_state", Plan.State.values(), Expected.PLAN_STATE),
                reader.text(prefix + "_proof"));
    }

    private static void trigger(Map<String, String> fields, @Nullable TriggerLink link) {
        fields.put("trigger", link == null ? "" : link.kind() + ":" + link.id());
        fields.put(
                "threshold",
                link == null || link.threshold().isEmpty()
                        ? ""
                        : plain(link.threshold().getAsDouble()));
        fields.put("side", link == null ? "" : link.side().key());
    }

    private static void plan(Map<String, String> fields, String prefix, Plan plan) {
        fields.put(prefix, plan.what());
        fields.put(prefix + "_owner", plan.owner());
        fields.put(prefix + "_due", text(plan.due()));
        fields.put(prefix + "_state", plan.state().key());
        fields.put(prefix + "_proof", plan.proof());
    }

    /** The shortest text that reads back as the same number; exponents only where digits would run long. */
    private static String plain(double value) {
        var shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        var plain = shortest.toPlainString();
        return plain.length() <= 20 ? plain : shortest.toString();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
