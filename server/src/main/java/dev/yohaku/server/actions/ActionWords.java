package dev.yohaku.server.actions;

import dev.yohaku.server.actions.Effect.Shift;
import dev.yohaku.server.actions.LogLine.Difference;
import dev.yohaku.server.wording.Phrases;
import dev.yohaku.server.wording.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What Yohaku says of actions, in one language. Every sentence comes from {@code messages/actions_*.properties}. Immutable. */
public final class ActionWords {
    private static final Phrases JAPANESE = Phrases.of(Locale.JAPANESE, "actions");
    private static final Phrases ENGLISH = Phrases.of(Locale.ENGLISH, "actions");
    private static final Set<String> DAYS = Set.of("due", "done_on");

    /** Fields whose values are names in messages. */
    private static final Set<String> NAMED = Set.of("kind", "lasting", "state", "direction");

    private final Phrases phrases;
    private final Wording wording;
    private final ZoneId zone;

    private ActionWords(Phrases phrases, Wording wording, ZoneId zone) {
        this.phrases = phrases;
        this.wording = wording;
        this.zone = zone;
    }

    /** In Japanese for a Japanese locale, in English for any other. */
    public static ActionWords of(Locale locale, ZoneId zone) {
        return new ActionWords(locale.getLanguage().equals("ja") ? JAPANESE : ENGLISH, Wording.of(locale, zone), zone);
    }

    public String state(State state) {
        return phrases.say("actions.state." + state.key());
    }

    public String kind(Written.Kind kind) {
        return phrases.say("actions.kind." + kind.key());
    }

    public String lasting(Written.Lasting lasting) {
        return phrases.say("actions.lasting." + lasting.key());
    }

    public String cause(LogLine.Cause cause) {
        return phrases.say("actions.cause." + cause.key());
    }

    /** The name of one of the {@link ActionFields#KEYS}. */
    public String field(String key) {
        return phrases.say("actions.field." + key);
    }

    /** Where an action came from: Risk “connections”. */
    public String origin(Origin origin) {
        var kind = phrases.say("actions.origin." + origin.kind());
        var title = origin.title().isEmpty() ? origin.reference() : origin.title();
        return title.isEmpty() ? kind : phrases.say("actions.origin", "kind", kind, "title", title);
    }

    /** An action with its owner and its day, in one line. */
    public String line(Action action, LocalDate today) {
        return phrases.say(
                "actions.line",
                "id",
                action.id(),
                "what",
                action.written().what(),
                "owner",
                action.written().owner(),
                "due",
                due(action, today));
    }

    /** Until when, and how late that is. */
    public String due(Action action, LocalDate today) {
        var overdue = Ageing.of(action, today, zone).overdue();
        var day = wording.date(action.written().due());
        if (overdue == 0) {
            return phrases.say("actions.due", "day", day);
        }
        return phrases.say(action.state().live() ? "actions.due.over" : "actions.due.late", "day", day, "n", overdue);
    }

    /** How long an action has been there: today, 5 days, 3 weeks. */
    public String age(Ageing ageing) {
        if (ageing.days() == 0) {
            return phrases.say("actions.age.today");
        }
        return ageing.weeks() < 2
                ? phrases.say("actions.age.days", "n", ageing.days())
                : phrases.say("actions.age.weeks", "n", ageing.weeks());
    }

    /** That a stop-gap is done while nothing permanent follows. */
    public String missingPermanent(Action stopGap) {
        return phrases.say(
                "actions.permanent.missing",
                "id",
                stopGap.id(),
                "what",
                stopGap.written().what());
    }

    /** That an issue was closed elsewhere, and what is asked now. */
    public String closedInTracker(Issue issue) {
        return phrases.say("actions.tracker.closed", "reference", issue.reference());
    }

    /** The question that an action raises which names nothing that changes. */
    public String doubt(Doubt doubt) {
        return phrases.say("actions.doubt", "phrase", doubt.phrase());
    }

    /** What is wrong with a field, as a sentence. */
    public String problem(Problem problem) {
        var dot = problem.field().indexOf('.');
        var key = "actions.wanted." + problem.wanted().key();
        var said = phrases.say(key, "n", ActionFields.longest(problem.field().substring(dot + 1)));
        return dot < 0
                ? said
                : phrases.say("actions.wanted.part", "part", problem.field().substring(0, dot), "said", said);
    }

    /** A change of a field: due: Fri 27 Nov → Fri 4 Dec. */
    public String difference(Difference difference) {
        return phrases.say(
                "actions.difference",
                "field",
                field(difference.field()),
                "before",
                value(difference.field(), difference.before()),
                "after",
                value(difference.field(), difference.after()));
    }

    private String value(String field, String text) {
        if (text.isEmpty()) {
            return phrases.say("actions.nothing");
        }
        if (DAYS.contains(field)) {
            return wording.date(LocalDate.parse(text));
        }
        var key = "actions." + field + "." + text;
        return NAMED.contains(field) && phrases.has(key) ? phrases.say(key) : text;
    }

    /** What an action is expected to move; {@code name} is that of the thing measured. */
    public String expected(Expected expected, String name) {
        return phrases.say("actions.expected." + expected.direction().key(), "name", name);
    }

    /** What became of an action: did it move what it was to move? {@code name} is that of the thing measured. */
    public List<String> effect(Effect effect, String name) {
        var said = phrases.say("actions.effect." + effect.outcome().key(), "name", name);
        var shift = effect.shift();
        return shift == null ? List.of(said) : List.of(said, levels(shift, effect.unit()), range(shift, effect.unit()));
    }

    private String levels(Shift shift, String unit) {
        return phrases.say(
                "actions.effect.levels", "before", value(shift.before(), unit), "after", value(shift.after(), unit));
    }

    private String range(Shift shift, String unit) {
        return phrases.say("actions.effect.range", "low", value(shift.low(), unit), "high", value(shift.high(), unit));
    }

    /** A measured value: three digits that matter, its unit behind it. */
    private String value(double value, String unit) {
        var rounded = Math.abs(value) >= 100
                ? BigDecimal.valueOf(Math.rint(value))
                : BigDecimal.valueOf(value).round(new MathContext(3));
        var number = wording.decimal(rounded);
        return unit.isEmpty() ? number : phrases.say("actions.value", "number", number, "unit", unit);
    }

    /** What an issue says below what is to be done: owner, day, kind, origin. */
    String issue(Action action) {
        var written = action.written();
        return phrases.say(
                "actions.issue",
                "id",
                action.id(),
                "owner",
                written.owner(),
                "due",
                written.due().toString(),
                "kind",
                kind(written.kind()),
                "lasting",
                lasting(written.lasting()),
                "origin",
                origin(action.origin()));
    }
}
