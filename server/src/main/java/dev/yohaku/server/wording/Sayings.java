package dev.yohaku.server.wording;

import dev.yohaku.server.catalog.Name;
import java.util.OptionalDouble;

/** The model sentences: one pattern for each kind of fact and each shape that it may take. */
final class Sayings {
    private final Wording words;
    private final Phrases phrases;

    Sayings(Wording words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    Sentence say(Fact fact) {
        return switch (fact) {
            case Fact.Fine fine -> fine(fine);
            case Fact.Watch watch -> watch(watch);
            case Fact.Spent spent -> spent(spent);
            case Fact.NoData none -> noData(none);
            case Fact.RunsOut out -> runsOut(out);
            case Fact.TiedWorst tied -> tied(tied);
            case Fact.Worse worse -> worse(worse);
            case Fact.Better better -> better(better);
            case Fact.Vanished gone -> vanished(gone);
            case Fact.Crosses crosses -> crosses(crosses);
            case Fact.Coincided(var change) -> plain("coincided", "change", name(change));
            case Fact.QuietWeek(var slos) -> plain(slos == 0 ? "quiet.none" : "quiet", "n", slos);
            case Fact.NoDecision() -> plain("no.decision");
            case Fact.Incomplete part -> incomplete(part);
            case Fact.FirstEdition first -> firstEdition(first);
        };
    }

    private Sentence fine(Fact.Fine fact) {
        var left = words.left(fact.left());
        return fact.weekAgo().isPresent()
                ? plain("fine", "slo", name(fact.slo()), "left", left, "prev", left(fact.weekAgo()))
                : plain("fine.first", "slo", name(fact.slo()), "left", left);
    }

    private Sentence watch(Fact.Watch fact) {
        var left = words.left(fact.left());
        return fact.rate().isPresent()
                ? toned(Tone.WATCH, "watch", "slo", name(fact.slo()), "left", left, "rate", rate(fact.rate()))
                : toned(Tone.WATCH, "watch.quiet", "slo", name(fact.slo()), "left", left);
    }

    private Sentence spent(Fact.Spent fact) {
        var key = fact.response().isPresent() ? "spent" : "spent.unagreed";
        var response = fact.response().map(this::name).orElse("");
        return toned(
                Tone.OUT,
                key,
                "slo",
                name(fact.slo()),
                "allowed",
                Math.floor(fact.allowed()),
                "bad",
                fact.bad(),
                "response",
                response);
    }

    private Sentence noData(Fact.NoData fact) {
        if (fact.since().isEmpty()) {
            return toned(Tone.NONE, "none.ever", "slo", name(fact.slo()));
        }
        var since = words.moment(fact.since().get());
        return fact.lastLeft().isPresent()
                ? toned(Tone.NONE, "none", "slo", name(fact.slo()), "since", since, "left", left(fact.lastLeft()))
                : toned(Tone.NONE, "none.unread", "slo", name(fact.slo()), "since", since);
    }

    private Sentence runsOut(Fact.RunsOut fact) {
        var slo = name(fact.slo());
        var date = words.day(fact.date());
        if (fact.to().isEmpty()) {
            return toned(Tone.WATCH, "runs.out.open", "slo", slo, "date", date, "from", words.day(fact.from()));
        }
        var to = fact.to().get();
        return fact.from().equals(to)
                ? toned(Tone.WATCH, "runs.out.day", "slo", slo, "date", date, "day", words.day(to))
                : toned(Tone.WATCH, "runs.out", "slo", slo, "date", date, "range", words.days(fact.from(), to));
    }

    private Sentence tied(Fact.TiedWorst fact) {
        var names = words.names(fact.slos().stream().map(this::name).toList());
        var key = fact.slos().size() == 2 ? "tied.two" : "tied.many";
        return plain(key, "names", names, "left", words.left(fact.left()));
    }

    private Sentence worse(Fact.Worse fact) {
        return toned(
                Tone.WATCH,
                fact.alerted() ? "worse.alerted" : "worse",
                "metric",
                name(fact.metric()),
                "since",
                words.moment(fact.since()),
                "before",
                words.amount(fact.before()),
                "after",
                words.amount(fact.after()));
    }

    private Sentence better(Fact.Better fact) {
        return plain(
                "better",
                "metric",
                name(fact.metric()),
                "since",
                words.moment(fact.since()),
                "before",
                words.amount(fact.before()),
                "after",
                words.amount(fact.after()));
    }

    private Sentence vanished(Fact.Vanished fact) {
        return toned(
                Tone.NONE,
                "vanished",
                "journey",
                name(fact.journey()),
                "since",
                words.moment(fact.since()),
                "usual",
                Figures.count(fact.usualPerHour()));
    }

    private Sentence crosses(Fact.Crosses fact) {
        return toned(
                Tone.WATCH,
                "crosses",
                "driver",
                name(fact.driver()),
                "date",
                words.day(fact.date()),
                "limit",
                words.amount(fact.limit()),
                "p",
                Figures.percent(fact.probability(), 0));
    }

    private Sentence incomplete(Fact.Incomplete fact) {
        return toned(
                Tone.NONE,
                "incomplete",
                "c",
                words.coverage(fact.completeness()),
                "source",
                name(fact.source()),
                "from",
                words.moment(fact.from()),
                "to",
                words.moment(fact.to()));
    }

    private Sentence firstEdition(Fact.FirstEdition fact) {
        return plain(
                "first.edition", "start", words.day(fact.start()), "window", fact.windowDays(), "days", fact.days());
    }

    private String left(OptionalDouble left) {
        return words.left(left.getAsDouble());
    }

    private String rate(OptionalDouble rate) {
        return words.rate(rate.getAsDouble());
    }

    private String name(Name name) {
        return name.in(words.locale());
    }

    private Sentence plain(String key, Object... pairs) {
        return toned(Tone.PLAIN, key, pairs);
    }

    private Sentence toned(Tone tone, String key, Object... pairs) {
        return new Sentence(phrases.say("wording.say." + key, pairs), tone);
    }
}
