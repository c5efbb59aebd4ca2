package dev.yohaku.server.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.wording.Phrases;
import dev.yohaku.server.wording.Wording;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says how far drivers are from their limits, in one language or the other. Thread-safe. */
@Component
public class CapacityWords {
    private final In japanese;
    private final In english;

    @Autowired
    CapacityWords(Workspace workspace) {
        this(workspace.zone());
    }

    /** With the dates of a zone. */
    public CapacityWords(ZoneId zone) {
        this.japanese = In.of(Locale.JAPANESE, zone);
        this.english = In.of(Locale.ENGLISH, zone);
    }

    /** The words of one language: Japanese for a Japanese locale, English for any other. */
    public In in(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }

    /** One language. */
    public record In(Locale locale, Phrases phrases, Wording words) {
        private static In of(Locale locale, ZoneId zone) {
            return new In(locale, Phrases.of(locale, "capacity"), Wording.of(locale, zone));
        }

        /** How a driver stands, in one or two sentences. */
        public String says(DriverStatus status) {
            return switch (status.forecast()) {
                case Forecast.TooShort(var points, var needed) -> tooShort(status, points, needed);
                case Forecast.Vanished(var since) ->
                    phrases.say(
                            "capacity.says.vanished", "driver", name(status), "since", words.date(status.date(since)));
                case Forecast.Made made ->
                    switch (made.crossing(status.driver().limit())) {
                        case Crossing.Already already -> already(status, already);
                        case Crossing.Ahead ahead -> ahead(status, made, ahead);
                        case Crossing.Never never -> never(status, made);
                    };
            };
        }

        /** A value with its unit: 180 connections, 180接続. */
        public String value(double value, String unit) {
            var number = words.number(value);
            return unit.isEmpty() ? number : phrases.say("capacity.value", "n", number, "unit", unit);
        }

        private String tooShort(DriverStatus status, int points, int needed) {
            return points == 0
                    ? phrases.say("capacity.says.nothing", "driver", name(status))
                    : phrases.say("capacity.says.short", "driver", name(status), "points", points, "needed", needed);
        }

        private String already(DriverStatus status, Crossing.Already crossing) {
            return phrases.say(
                    "capacity.says.already",
                    "driver",
                    name(status),
                    "limit",
                    limit(status),
                    "now",
                    value(crossing.now(), status.unit()));
        }

        private String ahead(DriverStatus status, Forecast.Made made, Crossing.Ahead ahead) {
            var soon = status.chanceSoon() >= DriverStatus.WORTH_SAYING;
            var last = made.point().length() - 1;
            var by = soon ? Math.min(last, (int) DriverStatus.SOON.toDays() - 1) : last;
            return phrases.say(
                    "capacity.says.ahead",
                    "driver",
                    name(status),
                    "limit",
                    limit(status),
                    "p",
                    chance(soon ? status.chanceSoon() : ahead.probability()),
                    "date",
                    words.date(status.day(by)),
                    "range",
                    words.days(status.day(ahead.from()), status.day(ahead.to())));
        }

        private String never(DriverStatus status, Forecast.Made made) {
            var room = status.headroom();
            var date = words.date(status.day(made.point().length() - 1));
            return room.isEmpty()
                    ? phrases.say(
                            "capacity.says.never.plain", "driver", name(status), "limit", limit(status), "date", date)
                    : phrases.say(
                            "capacity.says.never",
                            "driver",
                            name(status),
                            "limit",
                            limit(status),
                            "date",
                            date,
                            "peak",
                            value(room.get().peak(), status.unit()),
                            "room",
                            words.percent(room.get().share(), 0));
        }

        /** A chance, which a forecast never takes for certain either way. */
        public String chance(double probability) {
            if (probability > 0.99) {
                return phrases.say("capacity.over", "p", "99%");
            }
            return probability < 0.01 ? phrases.say("capacity.under", "p", "1%") : words.percent(probability, 0);
        }

        private String name(DriverStatus status) {
            return status.driver().name().in(locale);
        }

        private String limit(DriverStatus status) {
            return value(status.driver().limit(), status.unit());
        }
    }
}
