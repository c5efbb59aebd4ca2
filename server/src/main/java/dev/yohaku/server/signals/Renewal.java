package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether what an examination says of a finding is another thing to say than what is on record. */
final class Renewal {
    private static final long MOVED_MINUTES = 2 * 60;
    private static final double MUCH = 0.2;
    private static final Duration AT_LEAST_EACH = Duration.ofDays(1);

    private Renewal() {}

    /** True when something that is told has moved much; or, while a change lasts, once a day. */
    static boolean due(Evidence known, Finding now, Instant to) {
        var old = known.lead().change();
        return moved(old, now.lead())
                || !series(known.finding("")).equals(series(now))
                || (now.lead().lasts() && !known.asOf().plus(AT_LEAST_EACH).isAfter(to));
    }

    private static boolean moved(Change old, Change now) {
        return !old.seriesId().equals(now.seriesId())
                || old.kind() != now.kind()
                || old.lasts() != now.lasts()
                || Math.abs(old.since() - now.since()) > MOVED_MINUTES
                || differs(old.after(), now.after(), Math.abs(old.after() - old.before()))
                || differs(old.extraEvents(), now.extraEvents(), Math.abs(old.extraEvents()));
    }

    private static boolean differs(double old, double now, double size) {
        return Math.abs(now - old) > MUCH * size;
    }

    private static List<String> series(Finding finding) {
        return Stream.concat(Stream.of(finding.lead()), finding.others().stream())
                .map(Change::seriesId)
                .sorted()
                .collect(Collectors.toList());
    }
}
