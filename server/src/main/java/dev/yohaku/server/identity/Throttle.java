package dev.yohaku.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Makes those wait who guess passwords: after a few wrong ones for an account from an address, and after more from one address or for
 * one account, the wait doubles up to a quarter of an hour. It treats accounts that do not exist like those that do. Thread-safe.
 */
@Component
class Throttle {
    private static final int REMEMBERED = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int FREE_FOR_BOTH = 5;
    private static final int FREE_FOR_ONE = 30;

    private final InstantSource clock;
    private final ReentrantLock guard = new ReentrantLock();
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /** How long this account must not be tried from this address; zero when it may be tried now. */
    Duration pause(String account, Origin origin) {
        guard.lock();
        try {
            var both = left(both(account, origin), FREE_FOR_BOTH);
            var from = left(from(origin), FREE_FOR_ONE);
            var to = left(to(account), FREE_FOR_ONE);
            return longer(both, longer(from, to));
        } finally {
            guard.unlock();
        }
    }

    void failed(String account, Origin origin) {
        guard.lock();
        try {
            count(both(account, origin));
            count(from(origin));
            count(to(account));
        } finally {
            guard.unlock();
        }
    }

    void succeeded(String account, Origin origin) {
        guard.lock();
        try {
            failures.remove(both(account, origin));
        } finally {
            guard.unlock();
        }
    }

    private void count(String key) {
        var now = clock.instant();
        var before = failures.remove(key);
        var since = now.minus(LONGEST.multipliedBy(2));
        var earlier = before == null || before.last.isBefore(since) ? 0 : before.count;
        failures.put(key, new Failures(earlier + 1, now));
    }

    private Duration left(String key, int free) {
        var known = failures.get(key);
        if (known == null || known.count < free) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(20, known.count - free + 2));
        var until = known.last.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String both(String account, Origin origin) {
        return "both " + origin.address() + " " + account.strip().toLowerCase(Locale.ROOT);
    }

    private static String from(Origin origin) {
        return "from " + origin.address();
    }

    private static String to(String account) {
        return "to " + account.strip().toLowerCase(Locale.ROOT);
    }
}
