package dev.yohaku.server.actions;

import dev.yohaku.server.actions.Problem.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an action must hold before it is kept. Pure. */
final class Checks {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final List<Problem> problems = new ArrayList<>();

    private Checks() {}

    /** What is wrong with what people wrote; the first problem of each field. */
    static List<Problem> of(Written written) {
        var checks = new Checks();
        checks.needed("what", written.what());
        checks.text("changes", written.changes());
        checks.needed("owner", written.owner());
        checks.day("due", written.due());
        checks.text("service", written.service());
        checks.expected(written.expected());
        if (checks.problems.isEmpty() && Doubt.about(written).isPresent()) {
            checks.refuse("what", written.what(), Wanted.QUESTIONED);
        }
        return checks.problems;
    }

    /** What is wrong with the parts of an action that is split. */
    static List<Problem> of(List<Written> parts) {
        var problems = new ArrayList<Problem>();
        if (parts.isEmpty() || parts.size() > Actions.MOST_PARTS) {
            problems.add(new Problem("parts", Integer.toString(parts.size()), Wanted.PARTS));
        }
        for (var i = 0; i < parts.size(); i++) {
            for (var problem : of(parts.get(i))) {
                problems.add(problem.inPart(i + 1));
            }
        }
        return problems;
    }

    static List<Problem> of(Origin origin) {
        var checks = new Checks();
        if (!Origin.KINDS.contains(origin.kind())
                || origin.exists() == origin.kind().equals(Origin.NONE.kind())) {
            checks.refuse("origin", origin.kind(), Wanted.ORIGIN);
        }
        checks.text("reference", origin.reference());
        checks.text("title", origin.title());
        return checks.problems;
    }

    /** @param today the last day on which something can have been done */
    static List<Problem> of(Proof proof, LocalDate today) {
        var checks = new Checks();
        checks.needed("proof", proof.text());
        checks.day("done_on", proof.day());
        if (proof.day().isAfter(today)) {
            checks.refuse("done_on", proof.day().toString(), Wanted.PAST);
        }
        return checks.problems;
    }

    static List<Problem> of(Delay delay) {
        var checks = new Checks();
        checks.day("due", delay.due());
        checks.text("reason", delay.reason());
        return checks.problems;
    }

    /** A text that must be there. */
    static List<Problem> of(String field, String text) {
        var checks = new Checks();
        checks.needed(field, text);
        return checks.problems;
    }

    private void expected(Expected expected) {
        text("gauge", expected.gauge());
        text("subject", expected.subject());
        if (expected.gauge().isEmpty() != expected.subject().isEmpty()) {
            refuse(expected.gauge().isEmpty() ? "gauge" : "subject", "", Wanted.GAUGE);
        }
    }

    private void needed(String field, String text) {
        if (text.isBlank()) {
            refuse(field, "", Wanted.SOMETHING);
        } else {
            text(field, text);
        }
    }

    private void text(String field, String text) {
        if (text.indexOf('\u0000') >= 0) {
            refuse(field, text.replace('\u0000', '?'), Wanted.PLAIN);
        } else if (text.length() > ActionFields.longest(field)) {
            refuse(field, text, Wanted.SHORTER);
        }
    }

    private void day(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            refuse(field, day.toString(), Wanted.DAY);
        }
    }

    private void refuse(String field, String value, Wanted wanted) {
        problems.add(new Problem(field, value, wanted));
    }
}
