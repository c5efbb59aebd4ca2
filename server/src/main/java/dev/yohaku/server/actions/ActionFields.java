package dev.yohaku.server.actions;

import dev.yohaku.server.actions.Problem.Wanted;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The fields of an action as text: what forms send, and what the log compares. */
public final class ActionFields {
    /** All of them; those from {@code state} on change by steps, not by writing. */
    public static final List<String> KEYS = List.of(
            "what",
            "changes",
            "owner",
            "due",
            "kind",
            "lasting",
            "service",
            "gauge",
            "subject",
            "direction",
            "state",
            "done_on",
            "proof",
            "reason");

    private static final Map<String, Integer> LONGEST = Map.of(
            "what", 300,
            "changes", 2_000,
            "owner", 100,
            "service", 64,
            "gauge", 16,
            "subject", 300,
            "proof", 2_000,
            "reason", 2_000,
            "reference", 300,
            "title", 300);

    private ActionFields() {}

    /** What was read: the text, or what is wrong with it; never both. */
    public record Outcome(@Nullable Written written, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** How many characters a field of text may have. */
    public static int longest(String key) {
        return LONGEST.getOrDefault(key, 64);
    }

    /** Every field of an action; those without a value are empty. */
    public static SequencedMap<String, String> of(Action action) {
        var fields = of(action.written());
        fields.put("state", action.state().key());
        fields.put(
                "done_on",
                Optional.ofNullable(action.doneOn()).map(LocalDate::toString).orElse(""));
        fields.put("proof", action.proof());
        fields.put("reason", action.reason());
        return fields;
    }

    /** The fields that people write. */
    public static SequencedMap<String, String> of(Written written) {
        var fields = new LinkedHashMap<String, String>();
        var expected = written.expected();
        fields.put("what", written.what());
        fields.put("changes", written.changes());
        fields.put("owner", written.owner());
        fields.put("due", written.due().toString());
        fields.put("kind", written.kind().key());
        fields.put("lasting", written.lasting().key());
        fields.put("service", written.service());
        fields.put("gauge", expected.gauge());
        fields.put("subject", expected.subject());
        fields.put("direction", expected.exists() ? expected.direction().key() : "");
        return fields;
    }

    /** Reads a form. Fields that it leaves out are empty; kind, lasting and direction then are the first choice of the form. */
    public static Outcome read(Map<String, String> given) {
        var problems = new ArrayList<Problem>();
        var due = day(given, "due", problems);
        var expected = new Expected(
                line(given, "gauge"),
                line(given, "subject"),
                one(given, "direction", Expected.Direction.DOWN, problems));
        var written = new Written(
                line(given, "what"),
                text(given, "changes"),
                line(given, "owner"),
                due.orElse(LocalDate.EPOCH),
                one(given, "kind", Written.Kind.FIX, problems),
                one(given, "lasting", Written.Lasting.PERMANENT, problems),
                line(given, "service"),
                expected);
        Checks.of(written).stream()
                .filter(problem -> due.isPresent() || !problem.field().equals("due"))
                .forEach(problems::add);
        return new Outcome(problems.isEmpty() ? written : null, problems);
    }

    /** A day as a form sends it; a problem is added when it is none. */
    public static Optional<LocalDate> day(Map<String, String> given, String key, List<Problem> problems) {
        var text = line(given, key);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            problems.add(new Problem(key, text, text.isEmpty() ? Wanted.SOMETHING : Wanted.DAY));
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> E one(
            Map<String, String> given, String key, E fallback, List<Problem> problems) {
        var text = line(given, key);
        for (var value : fallback.getDeclaringClass().getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            problems.add(new Problem(key, text, Wanted.valueOf(key.toUpperCase(Locale.ROOT))));
        }
        return fallback;
    }

    /** One line: breaks become spaces. */
    static String line(Map<String, String> given, String key) {
        return text(given, key).replaceAll("\\s*\n\\s*", " ");
    }

    /** Without control characters but breaks and tabs, and without blanks around it. */
    static String text(Map<String, String> given, String key) {
        return given.getOrDefault(key, "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t\u0000]]", "")
                .strip();
    }
}
