package dev.yohaku.server.retrospect;

import dev.yohaku.engine.compare.Claim;
import dev.yohaku.server.retrospect.Compared.Amount;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.wording.Phrases;
import dev.yohaku.server.wording.Wording;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Retrospects in words of one language. Every sentence comes from {@code messages/retrospect_*.properties}. Immutable, thread-safe. */
public final class RetrospectWords {
    private static final Phrases JAPANESE = Phrases.of(Locale.JAPANESE, "retrospect");
    private static final Phrases ENGLISH = Phrases.of(Locale.ENGLISH, "retrospect");

    private final Locale locale;
    private final Phrases phrases;
    private final Wording wording;

    private RetrospectWords(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.phrases = locale.equals(Locale.JAPANESE) ? JAPANESE : ENGLISH;
        this.wording = Wording.of(locale, zone);
    }

    /** In Japanese for a Japanese locale, in English for any other. */
    public static RetrospectWords of(Locale locale, ZoneId zone) {
        return new RetrospectWords(locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH, zone);
    }

    /** A month as a roll-up, a quarter as one page in plain words. */
    public Report report(Retrospect retrospect) {
        return retrospect.period().isQuarter()
                ? new QuarterReport(this, retrospect).report()
                : new MonthReport(this, retrospect).report();
    }

    /** November 2026, Q4 2026. */
    public String period(Period period) {
        return period.isQuarter()
                ? say(
                        "quarter",
                        "n",
                        Integer.toString((period.first().getMonthValue() + 2) / 3),
                        "year",
                        Integer.toString(period.first().getYear()))
                : DateTimeFormatter.ofPattern(say("month"), locale).format(period.first());
    }

    public String week(ReviewWeek week) {
        return say("week", "n", Integer.toString(week.number()));
    }

    /** A week by its id, such as 2026-W47. */
    String week(String id) {
        return say("week", "n", Integer.toString(Integer.parseInt(id.substring(6))));
    }

    /** 7 of 9 (78%); without a percentage where there are few. */
    public String share(Share share) {
        if (share.of() == 0) {
            return say("share.none");
        }
        return say(
                share.few() ? "share.few" : "share",
                "n",
                share.n(),
                "of",
                share.of(),
                "p",
                wording.percent(share.ratio(), 0));
    }

    /** 3 of 4 reviews, which Japanese counts otherwise than things. */
    String times(int n, int of) {
        var share = new Share(n, of);
        return of == 0
                ? say("share.none")
                : say(share.few() ? "times.few" : "times", "n", n, "of", of, "p", wording.percent(share.ratio(), 0));
    }

    /** Kinds with how many there are of each, in the order of the kinds; empty kinds are left out. */
    <K extends Enum<K>> String counts(Class<K> kinds, Map<K, Integer> counts, String key) {
        var said = Arrays.stream(kinds.getEnumConstants())
                .filter(kind -> counts.getOrDefault(kind, 0) > 0)
                .map(kind -> named(key + "." + kind.name().toLowerCase(Locale.ROOT), counts.getOrDefault(kind, 0)))
                .collect(Collectors.joining(say("between")));
        return said.isEmpty() ? say("none") : said;
    }

    String named(String key, int n) {
        return say("named", "name", say(key), "n", n);
    }

    /** An amount with what it rests on. */
    String amount(Compared compared, Amount amount) {
        return switch (compared.measure()) {
            case FOUND_EARLY, USEFUL, ACTIONS -> share(new Share((int) amount.value(), amount.of()));
            case PAGES -> say("weeks.of", "n", amount.value(), "of", amount.of());
            case MINUTES ->
                amount.of() == 0 ? say("none") : say("minutes.of", "n", Math.round(amount.value()), "of", amount.of());
        };
    }

    String measure(Compared compared) {
        return say("measure." + compared.measure().key());
    }

    String claim(Claim claim) {
        return say("claim." + claim.name().toLowerCase(Locale.ROOT));
    }

    /** A change that the data carry, as a sentence. */
    String changed(Compared compared) {
        return say(
                "changed." + compared.measure().key() + "."
                        + compared.claim().name().toLowerCase(Locale.ROOT),
                "before",
                amount(compared, compared.before()),
                "after",
                amount(compared, compared.after()));
    }

    String text(Text text) {
        return text.in(locale);
    }

    Wording wording() {
        return wording;
    }

    /** A message of the retrospect; {@code pairs} are names and values in turn. */
    public String say(String key, Object... pairs) {
        return phrases.say("retrospect." + key, pairs);
    }
}
