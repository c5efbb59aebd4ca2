package dev.yohaku.server.risks;

import dev.yohaku.server.risks.RiskFile.Fault;
import dev.yohaku.server.risks.RiskFile.Row;
import dev.yohaku.server.risks.RiskProblem.Expected;
import dev.yohaku.server.tables.Csv;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries risk records out as CSV or Markdown and takes them in again: all of a file or nothing. Records are known by their ids, so taking the
 * same file in twice changes nothing; a record that was changed here since the file was written is not overwritten. Thread-safe.
 */
@Component
public class RiskExchange {
    private final Risks risks;
    private final InstantSource clock;

    RiskExchange(Risks risks, InstantSource clock) {
        this.risks = risks;
        this.clock = clock;
    }

    /** The form of a file. */
    public enum Format {
        CSV,
        MARKDOWN
    }

    /** What taking a record in would do. */
    public enum Effect {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * One record of a file.
     *
     * @param fields keys of the fields that would change; empty unless changed
     */
    public record Planned(int line, Risk risk, Effect effect, List<String> fields) {}

    /** What a file would do: nothing at all where anything is wrong with it. */
    public record Preview(List<Planned> planned, List<Wrong> wrong) {
        public Preview {
            planned = List.copyOf(planned);
            wrong = List.copyOf(wrong);
        }

        public boolean possible() {
            return wrong.isEmpty();
        }
    }

    /** Something wrong in a file, lines and columns counted from 1. */
    public record Wrong(int line, int column, RiskProblem problem) {}

    /** All records as a file. */
    public String export(Format format) {
        var all = risks.all().stream().map(RiskFields::of).toList();
        return switch (format) {
            case CSV ->
                Csv.text(Stream.concat(
                                Stream.of(RiskFields.KEYS), all.stream().map(fields -> List.copyOf(fields.values())))
                        .toList());
            case MARKDOWN ->
                "# System risks\n" + all.stream().map(MarkdownText::record).collect(Collectors.joining());
        };
    }

    /** What taking a file in would do. */
    public Preview preview(Format format, String text) {
        if (text.length() > RiskFile.LARGEST) {
            return broken(Expected.SMALLER);
        }
        var file = format == Format.CSV ? RiskFile.ofTable(Csv.of(text)) : MarkdownText.read(text);
        if (file.rows().size() > RiskFile.MOST) {
            return broken(Expected.SMALLER);
        }
        var faults = new ArrayList<>(file.faults());
        var planned = new ArrayList<Planned>();
        var known = risks.all().stream().collect(Collectors.toMap(Risk::id, risk -> risk));
        var seen = new HashSet<String>();
        for (var row : faults.isEmpty() ? file.rows() : List.<Row>of()) {
            if (!seen.add(row.cell("id").text())) {
                faults.add(Fault.at(row.cell("id"), "id", Expected.ONCE));
            }
            plan(row, known.get(row.cell("id").text()), faults).ifPresent(planned::add);
        }
        return new Preview(
                planned,
                faults.stream()
                        .map(fault -> new Wrong(fault.line(), fault.column(), fault.problem()))
                        .toList());
    }

    /** Takes a file in, if nothing is wrong with it; says what it did, or what is wrong. */
    @Transactional
    public Preview take(Format format, String text, String by) {
        var preview = preview(format, text);
        if (preview.possible()) {
            preview.planned().stream()
                    .filter(planned -> planned.effect() != Effect.SAME)
                    .forEach(planned -> take(planned, by));
        }
        return preview;
    }

    private void take(Planned planned, String by) {
        if (!risks.take(planned.risk(), by)) {
            throw new IllegalStateException(
                    "risk " + planned.risk().id() + " was changed while a file was taken in; nothing was taken");
        }
    }

    private static Preview broken(Expected expected) {
        return new Preview(List.of(), List.of(new Wrong(1, 1, new RiskProblem("", "", expected))));
    }

    /** Fields that a file does not hold stay as they are. */
    private Optional<Planned> plan(Row row, @Nullable Risk known, List<Fault> faults) {
        var fields = new HashMap<String, String>();
        if (known != null) {
            fields.putAll(RiskFields.of(known));
        }
        fields.putAll(row.fields());
        var reader = new FieldReader(fields);
        var outcome = RiskFields.read(fields);
        var risk = risk(reader, outcome.written());
        var problems = new ArrayList<>(reader.problems());
        problems.addAll(outcome.problems());
        problems.forEach(problem -> faults.add(new Fault(
                row.cell(problem.field()).line(), row.cell(problem.field()).column(), problem)));
        if (risk == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        var changed = known == null ? List.<String>of() : changed(known, risk);
        if (!changed.isEmpty() && isOlder(row, known)) {
            faults.add(Fault.at(row.cell("version"), "version", Expected.UNCHANGED));
        }
        var effect = known == null ? Effect.NEW : changed.isEmpty() ? Effect.SAME : Effect.CHANGED;
        return Optional.of(new Planned(row.line(), risk, effect, changed));
    }

    /** An empty version, as in a file that somebody wrote by hand, is taken as it comes. */
    private boolean isOlder(Row row, @Nullable Risk known) {
        var version = row.cell("version").text().strip();
        return known != null && !version.isEmpty() && risks.writtenSince(known, Integer.parseInt(version));
    }

    private static List<String> changed(Risk known, Risk given) {
        var before = RiskFields.of(known);
        return RiskFields.of(given).entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("version") && !field.getKey().startsWith("raised_"))
                .filter(field -> !field.getValue().equals(before.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private @Nullable Risk risk(FieldReader reader, @Nullable Written written) {
        var id = reader.line("id");
        if (!id.matches("(?!(?:new|import)$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            reader.refuse("id", Expected.ID);
        }
        var version = reader.line("version").isEmpty() ? "1" : reader.line("version");
        if (!version.matches("[1-9]\\d{0,8}")) {
            reader.refuse("version", Expected.VERSION);
        }
        var raised = reader.instant("raised_at");
        var acceptance = acceptance(reader);
        var closed = reader.text("closed_reason");
        var by = reader.line("raised_by", 64);
        if (written == null || !reader.problems().isEmpty()) {
            return null;
        }
        var now = clock.instant();
        return new Risk(
                id,
                Integer.parseInt(version),
                written,
                acceptance,
                closed.isEmpty() ? null : closed,
                null,
                raised == null ? now : raised,
                by,
                now,
                by);
    }

    private static @Nullable Acceptance acceptance(FieldReader reader) {
        var until = reader.day("accepted_until");
        var reason = reader.text("accepted_reason");
        if (until == null && reason.isEmpty()) {
            return null;
        }
        if (until == null || reason.isEmpty()) {
            reader.refuse(until == null ? "accepted_until" : "accepted_reason", Expected.ACCEPTANCE);
            return null;
        }
        return new Acceptance(reason, until);
    }
}
