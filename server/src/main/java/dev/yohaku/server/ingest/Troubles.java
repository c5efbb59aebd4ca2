package dev.yohaku.server.ingest;

import dev.yohaku.server.ingest.SourceHealth.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The problems of one source that last, each under what was being read, with the time of the next attempt. Thread-safe. */
final class Troubles {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<String, Trouble> lasting = new ConcurrentHashMap<>();

    void met(String what, SourceProblem problem, Instant now) {
        lasting.compute(what, (key, before) -> {
            var attempts = before == null ? 1 : before.attempts() + 1;
            return new Trouble(problem, before == null ? now : before.since(), attempts, now.plus(pause(attempts)));
        });
    }

    void over(String what) {
        lasting.remove(what);
    }

    /** Whether enough time has passed since the last failure. */
    boolean mayTry(String what, Instant now) {
        var trouble = lasting.get(what);
        return trouble == null || !now.isBefore(trouble.next());
    }

    /** The one that has lasted longest. */
    Optional<Trouble> worst() {
        return lasting.values().stream().min(Comparator.comparing(Trouble::since));
    }

    /** When the next attempt is due that waits for a pause to end. */
    Optional<Instant> nextAttempt() {
        return lasting.values().stream().map(Trouble::next).min(Comparator.naturalOrder());
    }

    /** Doubles with each attempt up to five minutes, with jitter so that many followers do not come at once. */
    private static Duration pause(int attempts) {
        var full = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(20, attempts - 1));
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}
