package dev.yohaku.server.calendar;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.tables.Cell;
import dev.yohaku.server.tables.Csv;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Planned events as CSV (RFC 4180): columns kind, name or name_ja and name_en, from, to, and where wanted services (separated by spaces), note and
 * uid. Times are ISO, with an offset or in the workspace's zone; a bare date means its first moment, and as an end the end of that day.
 */
final class PlannedCsv {
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT);
    private static final int LONGEST = 300;

    private final ZoneId zone;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<PlannedEvent> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private PlannedCsv(ZoneId zone) {
        this.zone = zone;
    }

    static Reading read(String text, ZoneId zone) {
        var csv = new PlannedCsv(zone);
        csv.read(Csv.of(text));
        return new Reading(csv.events, csv.problems);
    }

    private void read(Csv csv) {
        var rows = csv.rows();
        csv.faults().forEach(fault -> problems.add(place(fault.at()) + ": " + expected(fault.breach())));
        if (!problems.isEmpty()) {
            return;
        }
        if (rows.isEmpty()) {
            problems.add("line 1: a heading with at least kind, name, from and to was expected");
            return;
        }
        var heading = rows.getFirst();
        for (var index = 0; index < heading.size(); index++) {
            columns.put(heading.get(index).text().strip().toLowerCase(Locale.ROOT), index);
        }
        if (!columns.containsKey("name") && columns.containsKey("name_en")) {
            columns.put("name", columns.getOrDefault("name_en", 0));
        }
        for (var needed : List.of("kind", "name", "from", "to")) {
            if (!columns.containsKey(needed)) {
                problems.add("line 1: the heading has no column \"" + needed + "\"");
            }
        }
        if (problems.isEmpty()) {
            rows.stream().skip(1).limit(PlannedFiles.MOST).forEach(this::add);
        }
        if (rows.size() - 1 > PlannedFiles.MOST) {
            problems.add(place(rows.get(PlannedFiles.MOST).getFirst()) + ": at most " + PlannedFiles.MOST
                    + " events were expected");
        }
    }

    private void add(List<Cell> row) {
        var before = problems.size();
        var kind = cell(row, "kind").toLowerCase(Locale.ROOT);
        if (!PlannedEvent.KINDS.contains(kind)) {
            wrong(row, "kind", "one of " + String.join(", ", PlannedEvent.KINDS) + ", not \"" + kind + "\"");
        }
        var name = name(row);
        if (name.isEmpty()) {
            wrong(row, "name", "a name");
        }
        var from = time(row, "from", false);
        var to = time(row, "to", true);
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            wrong(row, "to", "a time after the start");
        }
        if (problems.size() == before) {
            events.add(event(row, kind, name.orElseThrow(), from.orElseThrow(), to.orElseThrow()));
        }
    }

    private PlannedEvent event(List<Cell> row, String kind, Name name, Instant from, Instant to) {
        var uid = at(row, "uid").text().strip();
        var id = uid.isEmpty() ? "csv-" + Message.fingerprint(kind, name.en(), from.toString()) : uid;
        var services = Arrays.stream(cell(row, "services").split("[\\s;]+", -1))
                .filter(service -> !service.isEmpty())
                .map(service -> service.replace(",", ""))
                .toList();
        return new PlannedEvent(id, kind, name, from, to, services, cell(row, "note"), "csv");
    }

    private Optional<Name> name(List<Cell> row) {
        var english = cell(row, "name");
        var japanese = cell(row, "name_ja");
        if (english.isEmpty() && japanese.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Name(japanese.isEmpty() ? english : japanese, english.isEmpty() ? japanese : english));
    }

    private Optional<Instant> time(List<Cell> row, String column, boolean end) {
        var text = cell(row, column);
        var time = parse(text, zone, end);
        if (time.isEmpty()) {
            wrong(row, column, "a time such as 2026-12-24 12:00 or 2026-12-24T12:00:00+09:00, not \"" + text + "\"");
        }
        return time;
    }

    /** A time in any of the forms; empty when it is none. */
    static Optional<Instant> parse(String text, ZoneId zone, boolean end) {
        var forms = List.<Function<String, Instant>>of(
                t -> OffsetDateTime.parse(t).toInstant(),
                t -> LocalDateTime.parse(t).atZone(zone).toInstant(),
                t -> LocalDateTime.parse(t, PLAIN).atZone(zone).toInstant(),
                t -> LocalDate.parse(t).plusDays(end ? 1 : 0).atStartOfDay(zone).toInstant());
        return forms.stream()
                .flatMap(form -> tried(form, text.strip()).stream())
                .findFirst();
    }

    private static Optional<Instant> tried(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String cell(List<Cell> row, String column) {
        return Message.cut(at(row, column).text().strip(), LONGEST);
    }

    /** The cell of a column; the row's beginning where there is none. */
    private Cell at(List<Cell> row, String column) {
        var index = columns.getOrDefault(column, row.size());
        return index < row.size() ? row.get(index) : new Cell("", row.getFirst().line(), 1);
    }

    private static String place(Cell cell) {
        return "line " + cell.line() + ", column " + cell.column();
    }

    private static String expected(Csv.Breach breach) {
        return switch (breach) {
            case UNCLOSED_QUOTE -> "a closing quote was expected";
            case STRAY_QUOTE -> "a cell with a quote was expected in quotes, each quote within it doubled";
            case AFTER_QUOTE -> "a comma or a line break was expected after the closing quote";
        };
    }

    private void wrong(List<Cell> row, String column, String expected) {
        problems.add("line " + at(row, column).line() + ", column " + column + ": " + expected + " was expected");
    }
}
