package dev.yohaku.server.discovery;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.wording.Phrases;
import dev.yohaku.server.wording.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names, promises and reasons in both languages. Stateless. */
final class Words {
    private static final Voice JAPANESE = new Voice(Locale.JAPANESE);
    private static final Voice ENGLISH = new Voice(Locale.ENGLISH);

    private Words() {}

    static Name name(Subject subject) {
        return both(voice -> voice.say(
                "discovery.name." + subject.aspect().key(), "place", subject.place(), "events", voice.events(subject)));
    }

    static Name promise(Subject subject, Draft draft) {
        return both(voice -> draft.timed()
                .map(timed -> voice.say(
                        "discovery.promise.within",
                        "events",
                        voice.events(subject),
                        "threshold",
                        voice.seconds(timed.seconds())))
                .orElseGet(() -> voice.say("discovery.promise." + subject.kind().key())));
    }

    /** Why this threshold and this target; how the figures were counted. */
    static Name reason(Subject subject, Draft draft, Readings readings) {
        return both(voice -> {
            var parts = List.of(
                    voice.measured(subject, draft, readings.age()),
                    draft.timed().map(timed -> voice.threshold(subject, timed)).orElse(""),
                    voice.target(draft.choice()),
                    voice.say("discovery.reason.approximate", "step", voice.duration(readings.step())));
            return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(voice.between()));
        });
    }

    static Name declined(Why why, Object... pairs) {
        return both(voice -> voice.say("discovery.declined." + why.key(), pairs));
    }

    static Name tooYoung(Duration age, Duration wanted) {
        return both(voice -> voice.say(
                "discovery.declined." + Why.TOO_LITTLE_HISTORY.key(),
                "age",
                voice.duration(age),
                "wanted",
                voice.duration(wanted)));
    }

    static Name tooQuiet(Subject subject, double total, double wanted, Duration age) {
        return both(voice -> voice.say(
                "discovery.declined." + Why.TOO_LITTLE_TRAFFIC.key(),
                "events",
                voice.events(subject),
                "total",
                Math.floor(total),
                "wanted",
                Math.ceil(wanted),
                "age",
                voice.duration(age)));
    }

    /** A service with a proposal and no objective. */
    static Name uncovered(String service) {
        return both(voice -> voice.say("discovery.uncovered", "service", service));
    }

    /** A new service for which nothing could be proposed. */
    static Name uncovered(String service, Name why) {
        return both(voice ->
                voice.say("discovery.uncovered.declined", "service", service) + voice.between() + why.in(voice.locale));
    }

    /** A fault of ours. */
    static Name broken(RuntimeException fault) {
        return both(voice -> voice.say("discovery.broken", "detail", fault.toString()));
    }

    private static Name both(Function<Voice, String> saying) {
        return new Name(saying.apply(JAPANESE), saying.apply(ENGLISH));
    }

    /** One language. */
    private static final class Voice {
        private final Locale locale;
        private final Phrases phrases;
        private final Wording wording;

        Voice(Locale locale) {
            this.locale = locale;
            this.phrases = Phrases.of(locale, "discovery");
            this.wording = Wording.of(locale, ZoneOffset.UTC);
        }

        String say(String key, Object... pairs) {
            return phrases.say(key, pairs);
        }

        String events(Subject subject) {
            return say("discovery.events." + subject.kind().key());
        }

        String between() {
            return say("discovery.between");
        }

        String duration(Duration duration) {
            return wording.duration(duration);
        }

        String seconds(double seconds) {
            return wording.duration(Duration.ofMillis(Math.round(seconds * 1000)));
        }

        String measured(Subject subject, Draft draft, Duration age) {
            var share = (draft.totalEvents() - draft.badEvents()) / draft.totalEvents();
            return say(
                    draft.timed().isPresent() ? "discovery.reason.measured.within" : "discovery.reason.measured",
                    "age",
                    duration(age),
                    "events",
                    events(subject),
                    "total",
                    Math.rint(draft.totalEvents()),
                    "bad",
                    Math.rint(draft.badEvents()),
                    "share",
                    wording.result(share, draft.choice().target()),
                    "threshold",
                    draft.timed().map(t -> seconds(t.seconds())).orElse(""));
        }

        String threshold(Subject subject, Draft.Timed timed) {
            var bounds = timed.bounds().stream().map(this::seconds).collect(Collectors.joining(", "));
            return say(
                    "discovery.reason.threshold",
                    "bounds",
                    bounds,
                    "threshold",
                    seconds(timed.seconds()),
                    "events",
                    events(subject),
                    "asked",
                    wording.target(timed.choice().asked()));
        }

        String target(TargetChoice choice) {
            return say("discovery.reason.target", "target", wording.target(choice.target()))
                    + stricter(choice.stricter()).map(s -> between() + s).orElse("");
        }

        private Optional<String> stricter(Optional<BigDecimal> stricter) {
            return stricter.map(s -> say("discovery.reason.stricter", "stricter", wording.target(s)));
        }
    }
}
