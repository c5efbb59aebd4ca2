package dev.yohaku.server.discovery;

import dev.yohaku.server.catalog.Name;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Turns trials into proposals, or says why not. Confined to one thread: it gives out ids. */
final class Judge {
    /** A service is divided by route when it has at most this many, each with traffic enough. */
    static final int MOST_ROUTES = 5;

    /** Events in four weeks below which nothing is proposed. */
    static final double LEAST_IN_PERIOD = 1_000;

    /** Events below which nothing is proposed, however short the time. */
    static final double LEAST = 100;

    private final Duration minHistory;
    private final Documents documents = new Documents();
    private final List<Proposed> proposed = new ArrayList<>();
    private final List<Declined> declined = new ArrayList<>();

    Judge(Duration minHistory) {
        this.minHistory = minHistory;
    }

    void judge(Trial trial) {
        var readings = trial.readings();
        if (readings.age().plus(readings.step()).compareTo(minHistory) < 0) {
            decline(subject(trial, Optional.empty()), Why.TOO_LITTLE_HISTORY, young(readings));
            return;
        }
        routes(trial).forEach(route -> judge(trial, route));
    }

    void decline(Subject subject, Why why, Name sentence) {
        declined.add(new Declined(
                Slug.of(subject.service()), subject.aspect().key(), subject.place(), why.code(), sentence));
    }

    Findings findings() {
        return new Findings(proposed.stream().sorted(Documents.ORDER).toList(), declined);
    }

    private Name young(Readings readings) {
        return Words.tooYoung(readings.age(), minHistory);
    }

    /** Each route by itself where they are few and busy; otherwise all together. */
    private static List<Optional<String>> routes(Trial trial) {
        var routes = trial.scope().routes();
        Predicate<String> busy =
                r -> trial.total(Optional.of(r)) >= wanted(trial.readings().age());
        var apart = routes.size() >= 2
                && routes.size() <= MOST_ROUTES
                && routes.stream().allMatch(busy);
        return apart ? routes.stream().map(Optional::of).toList() : List.of(Optional.empty());
    }

    private void judge(Trial trial, Optional<String> route) {
        var subject = subject(trial, route);
        var age = trial.readings().age();
        var total = trial.total(route);
        if (total < wanted(age)) {
            decline(subject, Why.TOO_LITTLE_TRAFFIC, Words.tooQuiet(subject, total, wanted(age), age));
            return;
        }
        trial.draft(route)
                .ifPresentOrElse(
                        draft -> proposed.add(documents.of(subject, trial, draft)),
                        () -> decline(subject, Why.NO_TARGET, Words.declined(Why.NO_TARGET)));
    }

    /** Events that a time must hold for a judgement. */
    static double wanted(Duration age) {
        var share = (double) age.toSeconds() / Reader.PERIOD.toSeconds();
        return Math.max(LEAST, LEAST_IN_PERIOD * share);
    }

    private static Subject subject(Trial trial, Optional<String> route) {
        var scope = trial.scope();
        return new Subject(scope.service(), scope.convention().kind(), trial.aspect(), route);
    }
}
