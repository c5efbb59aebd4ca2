package dev.yohaku.server.wording;

import java.math.BigDecimal;
import java.time.Duration;

/** Lengths of time in words. */
final class Spans {
    private final Phrases phrases;

    Spans(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The two largest units of a duration that is not negative. */
    String say(Duration duration) {
        if (duration.toMillis() < 1000) {
            return duration.isZero() ? unit("seconds", "0") : unit("millis", Long.toString(duration.toMillis()));
        }
        if (duration.toSeconds() < 60) {
            return seconds(duration);
        }
        if (duration.toMinutes() < 60) {
            return pair("minutes", duration.toMinutes(), "seconds", duration.toSecondsPart());
        }
        if (duration.toHours() < 48) {
            return pair("hours", duration.toHours(), "minutes", duration.toMinutesPart());
        }
        return duration.toHoursPart() == 0
                ? phrases.say("wording.span.days.alone", "n", duration.toDays())
                : pair("days", duration.toDays(), "hours", duration.toHoursPart());
    }

    private String seconds(Duration duration) {
        var decimals = duration.toSeconds() < 10 && duration.toMillisPart() >= 50 ? 1 : 0;
        return unit(
                "seconds",
                Figures.decimal(BigDecimal.valueOf(duration.toMillis()).movePointLeft(3), decimals));
    }

    private String pair(String large, long many, String small, long few) {
        var first = unit(large, Figures.count(many));
        return few == 0 ? first : phrases.say("wording.span", "large", first, "small", unit(small, Long.toString(few)));
    }

    private String unit(String unit, String number) {
        return phrases.say("wording.span." + unit, "n", number);
    }
}
