package dev.yohaku.server.risks;

import dev.yohaku.server.catalog.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Risk records and lines of their log as rows of the database, and back. */
final class RiskRows {
    /** The columns that change, in the order of the table. */
    static final String[] COLUMNS = {
        "version",
        "title_ja",
        "title_en",
        "description",
        "found",
        "reference",
        "link",
        "service",
        "trigger_kind",
        "trigger_id",
        "threshold",
        "side",
        "likelihood",
        "users",
        "worth",
        "owner",
        "next_evaluation",
        "stopgap_what",
        "stopgap_owner",
        "stopgap_due",
        "stopgap_state",
        "stopgap_proof",
        "permanent_what",
        "permanent_owner",
        "permanent_due",
        "permanent_state",
        "permanent_proof",
        "accepted_reason",
        "accepted_until",
        "closed_reason",
        "measured_likelihood",
        "measured_ground",
        "measured_now",
        "measured_against",
        "measured_unit",
        "measured_from",
        "raised_ms",
        "raised_by",
        "changed_ms",
        "changed_by"
    };

    private RiskRows() {}

    static Map<String, @Nullable Object> of(Risk risk) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", risk.id());
        row.put("version", risk.version());
        write(row, risk.written());
        var acceptance = risk.acceptance();
        row.put("accepted_reason", acceptance == null ? null : acceptance.reason());
        row.put("accepted_until", acceptance == null ? null : acceptance.until().toString());
        row.put("closed_reason", risk.closedReason());
        row.putAll(of(risk.priority()));
        row.put("raised_ms", risk.raisedAt().toEpochMilli());
        row.put("raised_by", risk.raisedBy());
        row.put("changed_ms", risk.changedAt().toEpochMilli());
        row.put("changed_by", risk.changedBy());
        return row;
    }

    static Map<String, @Nullable Object> of(Priority priority) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("likelihood", priority.judgement().likelihood());
        row.put("users", priority.judgement().users());
        row.put("worth", priority.judgement().worth());
        var measured = priority.measured();
        row.put("measured_likelihood", measured == null ? null : measured.likelihood());
        row.put("measured_ground", measured == null ? null : measured.ground().key());
        row.put("measured_now", measured == null ? null : measured.now());
        row.put("measured_against", measured == null ? null : measured.against());
        row.put("measured_unit", measured == null ? null : measured.unit());
        row.put("measured_from", measured == null ? null : text(measured.from()));
        return row;
    }

    private static void write(Map<String, @Nullable Object> row, Written written) {
        row.put("title_ja", written.title().ja());
        row.put("title_en", written.title().en());
        row.put("description", written.description());
        row.put("found", written.origin().found().key());
        row.put("reference", written.origin().reference());
        row.put("link", written.origin().link());
        row.put("service", written.service());
        var trigger = written.trigger();
        row.put("trigger_kind", trigger == null ? null : trigger.kind());
        row.put("trigger_id", trigger == null ? null : trigger.id());
        row.put(
                "threshold",
                trigger == null || trigger.threshold().isEmpty()
                        ? null
                        : trigger.threshold().getAsDouble());
        row.put("side", trigger == null ? null : trigger.side().key());
        row.put("owner", written.owner());
        row.put("next_evaluation", text(written.nextEvaluation()));
        write(row, "stopgap_", written.stopGap());
        write(row, "permanent_", written.permanent());
    }

    private static void write(Map<String, @Nullable Object> row, String prefix, Plan plan) {
        row.put(prefix + "what", plan.what());
        row.put(prefix + "owner", plan.owner());
        row.put(prefix + "due", text(plan.due()));
        row.put(prefix + "state", plan.state().key());
        row.put(prefix + "proof", plan.proof());
    }

    static Risk risk(ResultSet row, int number) throws SQLException {
        var until = row.getString("accepted_until");
        return new Risk(
                row.getString("id"),
                row.getInt("version"),
                written(row),
                until == null ? null : new Acceptance(row.getString("accepted_reason"), LocalDate.parse(until)),
                row.getString("closed_reason"),
                measured(row),
                Instant.ofEpochMilli(row.getLong("raised_ms")),
                row.getString("raised_by"),
                Instant.ofEpochMilli(row.getLong("changed_ms")),
                row.getString("changed_by"));
    }

    static LogLine line(ResultSet row, int number) throws SQLException {
        return new LogLine(
                row.getString("risk_id"),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                row.getString("actor"),
                LogLine.Cause.valueOf(upper(row.getString("cause"))),
                row.getString("note"),
                new Priority(judgement(row), measured(row)));
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                new Name(row.getString("title_ja"), row.getString("title_en")),
                row.getString("description"),
                new Origin(
                        Found.valueOf(upper(row.getString("found"))),
                        row.getString("reference"),
                        row.getString("link")),
                row.getString("service"),
                trigger(row),
                judgement(row),
                row.getString("owner"),
                day(row, "next_evaluation"),
                plan(row, "stopgap_"),
                plan(row, "permanent_"));
    }

    private static @Nullable TriggerLink trigger(ResultSet row) throws SQLException {
        var kind = row.getString("trigger_kind");
        if (kind == null) {
            return null;
        }
        return new TriggerLink(
                kind,
                row.getString("trigger_id"),
                number(row, "threshold"),
                TriggerLink.Side.valueOf(upper(row.getString("side"))));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        var number = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(row.getInt("likelihood"), row.getInt("users"), row.getInt("worth"));
    }

    private static @Nullable Measured measured(ResultSet row) throws SQLException {
        var ground = row.getString("measured_ground");
        return ground == null
                ? null
                : new Measured(
                        row.getInt("measured_likelihood"),
                        Measured.Ground.valueOf(upper(ground)),
                        row.getDouble("measured_now"),
                        row.getDouble("measured_against"),
                        row.getString("measured_unit"),
                        day(row, "measured_from"));
    }

    private static Plan plan(ResultSet row, String prefix) throws SQLException {
        return new Plan(
                row.getString(prefix + "what"),
                row.getString(prefix + "owner"),
                day(row, prefix + "due"),
                Plan.State.valueOf(upper(row.getString(prefix + "state"))),
                row.getString(prefix + "proof"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
