package dev.yohaku.server.risks;

import dev.yohaku.server.wording.Phrases;
import dev.yohaku.server.wording.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Risk records in words of one language. Immutable, thread-safe. */
public final class RiskWords {
    private static final Phrases JAPANESE = Phrases.of(Locale.JAPANESE, "risks");
    private static final Phrases ENGLISH = Phrases.of(Locale.ENGLISH, "risks");

    private final Phrases phrases;
    private final Wording wording;

    private RiskWords(Phrases phrases, Wording wording) {
        this.phrases = phrases;
        this.wording = wording;
    }

    /** In Japanese for a Japanese locale, in English for any other. */
    public static RiskWords of(Locale locale, ZoneId zone) {
        return new RiskWords(locale.getLanguage().equals("ja") ? JAPANESE : ENGLISH, Wording.of(locale, zone));
    }

    public String level(Level level) {
        return phrases.say("risks.level." + level.key());
    }

    /** Why a priority is what it is, one sentence a line: likelihood, impact, result. */
    public List<String> reasons(Priority priority) {
        return List.of(likelihood(priority), impact(priority.judgement()), result(priority));
    }

    private String likelihood(Priority priority) {
        var step = priority.likelihood();
        var meaning = phrases.say("risks.likelihood." + step);
        var measured = priority.measured();
        if (measured == null || !priority.raisedByData()) {
            return phrases.say(
                    measured == null ? "risks.why.judged" : "risks.why.judged.more", "step", step, "meaning", meaning);
        }
        return phrases.say(
                "risks.why.data",
                "step",
                step,
                "meaning",
                meaning,
                "data",
                data(measured),
                "judged",
                priority.judgement().likelihood());
    }

    /** What the data say, as a clause. */
    public String data(Measured measured) {
        return switch (measured.ground()) {
            case PROBABILITY -> probability(measured);
            case ABOVE, BELOW ->
                phrases.say(
                        "risks.data." + nearness(measured),
                        "now",
                        value(measured.now(), measured.unit()),
                        "against",
                        value(measured.against(), measured.unit()));
        };
    }

    private String probability(Measured measured) {
        var p = wording.percent(measured.against(), 0);
        var from = measured.from();
        return from == null
                ? phrases.say("risks.data.probability", "p", p)
                : phrases.say("risks.data.probability.from", "p", p, "from", wording.date(from));
    }

    private static String nearness(Measured measured) {
        return switch (measured.likelihood()) {
            case 1 -> "far";
            case 4 -> "crossed";
            default -> measured.ground().key();
        };
    }

    /** A measured value: three digits that matter, its unit behind it. */
    public String value(double value, String unit) {
        var rounded = Math.abs(value) >= 100
                ? BigDecimal.valueOf(Math.rint(value))
                : BigDecimal.valueOf(value).round(new MathContext(3));
        var number = wording.decimal(rounded);
        return unit.isEmpty() ? number : phrases.say("risks.value", "number", number, "unit", unit);
    }

    private String impact(Judgement judgement) {
        return phrases.say(
                "risks.why.impact",
                "users",
                judgement.users(),
                "usersmeaning",
                phrases.say("risks.users." + judgement.users()),
                "worth",
                judgement.worth(),
                "worthmeaning",
                phrases.say("risks.worth." + judgement.worth()));
    }

    private String result(Priority priority) {
        return phrases.say(
                "risks.why.result",
                "likelihood",
                priority.likelihood(),
                "impact",
                priority.judgement().impact(),
                "score",
                priority.score(),
                "level",
                level(priority.level()));
    }

    /** Of a record that a review looked at and did not raise. */
    public String rest(Priority priority) {
        return phrases.say("risks.review.rest", "level", level(priority.level()));
    }

    /** A record with what it asks for, in one line for a review. */
    public String item(String title, Priority priority, List<RiskMatter> matters) {
        var said = new ArrayList<String>();
        said.add(phrases.say("risks.item", "title", title, "level", level(priority.level())));
        matters.forEach(matter -> said.add(matter(matter, priority)));
        return String.join(phrases.say("risks.between"), said);
    }

    /** What asks for attention, as a sentence. */
    public String matter(RiskMatter matter, Priority priority) {
        return switch (matter.kind()) {
            case RAISED -> phrases.say("risks.matter.raised");
            case MOVED -> moved(matter, priority);
            case EVALUATION, STOPGAP, PERMANENT, ACCEPTANCE ->
                phrases.say(
                        "risks.matter." + matter.kind().key() + (matter.overdue() ? ".overdue" : ""),
                        "date",
                        wording.date(Objects.requireNonNull(matter.date())));
        };
    }

    private String moved(RiskMatter matter, Priority priority) {
        var before = Objects.requireNonNull(matter.before());
        var key = priority.level().compareTo(before) < 0 ? "risks.matter.raised.level" : "risks.matter.lowered.level";
        return phrases.say(key, "before", level(before), "after", level(priority.level()), "why", likelihood(priority));
    }
}
