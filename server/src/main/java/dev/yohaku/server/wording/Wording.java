package dev.yohaku.server.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Says facts, numbers, dates and durations in one language and zone. Every sentence comes from the patterns of
 * {@code messages/wording_*.properties}. Immutable, thread-safe, cheap to make.
 */
public final class Wording {
    private static final Phrases JAPANESE = Phrases.of(Locale.JAPANESE, "wording");
    private static final Phrases ENGLISH = Phrases.of(Locale.ENGLISH, "wording");

    private final Locale locale;
    private final ZoneId zone;
    private final Phrases phrases;

    private Wording(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.phrases = locale.equals(Locale.JAPANESE) ? JAPANESE : ENGLISH;
    }

    /** In Japanese for a Japanese locale, in English for any other. */
    public static Wording of(Locale locale, ZoneId zone) {
        return new Wording(locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH, zone);
    }

    /** A fact in words. */
    public Sentence say(Fact fact) {
        return new Sayings(this, phrases).say(fact);
    }

    /**
     * The answer that opens a page: the worst first, then how many of the rest stand how. Never empty.
     *
     * @param standings of all objectives, in any order
     */
    public List<Sentence> lede(List<Standing> standings) {
        return new Lede(this, phrases).of(standings);
    }

    /** What is left of a budget: 49%, under 1%, 0%, −8%, −0.3%. */
    public String left(double remaining) {
        if (remaining > 0 && remaining < 0.01) {
            return phrases.say("wording.under.one");
        }
        return Figures.percent(remaining, remaining < 0 && remaining > -0.01 ? 1 : 0);
    }

    /** What is left in events: 3,078 left, 384 over. */
    public String leftEvents(double events) {
        return events < 0
                ? phrases.say("wording.over", "n", Math.ceil(-events))
                : phrases.say("wording.left", "n", Math.floor(events));
    }

    /** A share in percent with this many decimals. */
    public String percent(double ratio, int decimals) {
        return Figures.percent(ratio, decimals);
    }

    /** A target, exactly: 99.95%. */
    public String target(BigDecimal target) {
        return Figures.percent(target);
    }

    /** A measured ratio, with the decimals that its target calls for; rounded down, so that a missed target never reads as met. */
    public String result(double ratio, BigDecimal target) {
        var decimals = Math.max(2, (int) Math.floor(-Math.log10(1 - target.doubleValue()) + 1e-9));
        var floored = BigDecimal.valueOf(ratio).movePointRight(2).setScale(decimals, RoundingMode.FLOOR);
        return Figures.decimal(floored, floored.stripTrailingZeros().scale() <= 0 && ratio == 1 ? 0 : decimals) + "%";
    }

    /** A plain number with thousands separated. */
    public String number(double value) {
        return Figures.count(value);
    }

    /** Failures, orders, SLOs, actions: 384件, 384. */
    public String count(double value) {
        return phrases.say("wording.count", "n", Figures.count(value));
    }

    /** A burn rate or comparison: 3.9倍, 3.9×; without decimals from 100 on. */
    public String rate(double factor) {
        return phrases.say("wording.times", "n", Figures.decimal(BigDecimal.valueOf(factor), factor >= 99.95 ? 0 : 1));
    }

    public String amount(Amount amount) {
        return switch (amount) {
            case Amount.Share(var ratio, var decimals) -> percent(ratio, decimals);
            case Amount.Seconds(var seconds) -> duration(Duration.ofMillis(Math.round(seconds * 1000)));
            case Amount.Plain(var value) -> number(value);
            case Amount.Times(var factor) -> rate(factor);
            case Amount.PerHour(var events) -> phrases.say("wording.per.hour", "n", Figures.count(events));
        };
    }

    /** The two largest units: 3日4時間, 1 h 30 min, 40 s, 800 ms; seconds keep one decimal under ten. */
    public String duration(Duration duration) {
        return new Spans(phrases).say(duration);
    }

    /** The length of a window, in hours or minutes whichever is whole: 72時間, 72 h, 5 min. */
    public String hours(Duration window) {
        return window.toMinutesPart() == 0 && window.toHours() > 0
                ? phrases.say("wording.span.hours", "n", Figures.count(window.toHours()))
                : phrases.say("wording.span.minutes", "n", Figures.count(window.toMinutes()));
    }

    /** An observed share: 99.9%; rounded down, so that what is incomplete never reads as 100%. */
    public String coverage(double share) {
        return Figures.percent(Math.floor(share * 1000) / 1000, share > 0.99 && share < 1 ? 1 : 0);
    }

    /** A decimal, exactly up to three places, without trailing zeros: 25.471, 0.93. */
    public String decimal(BigDecimal value) {
        var short3 = value.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return Figures.decimal(short3, Math.max(0, short3.scale()));
    }

    /** 11/27（金）, Fri 27 Nov. */
    public String date(LocalDate date) {
        return format("wording.date", date.atStartOfDay(zone).toInstant());
    }

    public String date(Instant instant) {
        return format("wording.date", instant);
    }

    /** Without the day of the week: 11/27, 27 Nov. */
    public String day(LocalDate date) {
        return format("wording.day", date.atStartOfDay(zone).toInstant());
    }

    public String day(Instant instant) {
        return format("wording.day", instant);
    }

    /** 14:05. */
    public String time(Instant instant) {
        return format("wording.time", instant);
    }

    /** 11/27 14:05, 27 Nov 14:05. */
    public String moment(Instant instant) {
        return format("wording.moment", instant);
    }

    /** For the head of a page: 11月24日（火）10:00, Tue 24 Nov, 10:00. */
    public String stamp(Instant instant) {
        return format("wording.stamp", instant);
    }

    /** A range of days: 11/26〜11/29, 26–29 Nov, 30 Nov–2 Dec; one day alone is just that day. */
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        var within = YearMonth.from(from).equals(YearMonth.from(to));
        var start =
                within ? format("wording.day.within", from.atStartOfDay(zone).toInstant()) : day(from);
        return phrases.say("wording.range", "from", start, "to", day(to));
    }

    /** Names in a row: AとB, A・B・C; A and B, A, B and C. */
    public String names(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            case 2 -> phrases.say("wording.names.two", "a", names.get(0), "b", names.get(1));
            default ->
                phrases.say(
                        "wording.names.many",
                        "first",
                        String.join(phrases.say("wording.names.between"), names.subList(0, names.size() - 1)),
                        "last",
                        names.getLast());
        };
    }

    Locale locale() {
        return locale;
    }

    private String format(String key, Instant instant) {
        return DateTimeFormatter.ofPattern(phrases.say(key), locale)
                .withZone(zone)
                .format(instant);
    }
}
