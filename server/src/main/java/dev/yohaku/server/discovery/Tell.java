package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A label that tells good events from bad ones.
 *
 * @param pattern the values, as a regular expression
 * @param good whether these are the values of good events; otherwise of bad ones
 */
record Tell(String label, String pattern, boolean good) {
    static Tell bad(String label, String pattern) {
        return new Tell(label, pattern, false);
    }

    static Tell good(String label, String pattern) {
        return new Tell(label, pattern, true);
    }

    /** The condition on the events that are named: the good or the bad ones. */
    Matcher named() {
        return pattern.matches("[A-Za-z0-9_-]+")
                ? Matcher.equal(label, pattern)
                : new Matcher(label, Matcher.Op.MATCHES, pattern);
    }

    /** The condition on the good events. */
    Matcher goods() {
        return good ? named() : new Matcher(label, Matcher.Op.NOT_MATCHES, pattern);
    }

    /** The same, with the good values that these series carry spelled out. Bad ones stay a pattern: a new one may appear any day. */
    Tell in(Collection<Labels> series) {
        var seen = series.stream()
                .filter(s -> good && named().matches(s))
                .map(s -> s.valueOrEmpty(label))
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
        return good ? Tell.good(label, seen) : this;
    }

    /** Whether these series carry the label; for good values, also one of the values. */
    boolean speaksIn(Collection<Labels> series) {
        return series.stream()
                .anyMatch(
                        s -> good ? named().matches(s) : !s.valueOrEmpty(label).isEmpty());
    }
}
