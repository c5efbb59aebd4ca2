package dev.yohaku.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ThrottleTests {
    private static final Origin HERE = new Origin("203.0.113.1");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T00:00:00Z"));
    private final Throttle throttle = new Throttle(now::get);

    private void fail(String account, Origin origin, int times) {
        for (var i = 0; i < times; i++) {
            throttle.failed(account, origin);
        }
    }

    @Test
    void aFewMistakesAreFree() {
        fail("dev-a", HERE, 4);
        assertThat(throttle.pause("dev-a", HERE)).isZero();
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        fail("dev-a", HERE, 5);
        assertThat(throttle.pause("dev-a", HERE)).isEqualTo(Duration.ofSeconds(4));
        fail("dev-a", HERE, 1);
        assertThat(throttle.pause("dev-a", HERE)).isEqualTo(Duration.ofSeconds(8));
        fail("dev-a", HERE, 20);
        assertThat(throttle.pause("DEV-A ", HERE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theWaitPasses() {
        fail("dev-a", HERE, 5);
        now.set(now.get().plusSeconds(4));
        assertThat(throttle.pause("dev-a", HERE)).isZero();
    }

    @Test
    void somebodyElseElsewhereDoesNotWait() {
        fail("dev-a", HERE, 20);
        assertThat(throttle.pause("sre-b", new Origin("203.0.113.2"))).isZero();
        assertThat(throttle.pause("dev-a", new Origin("203.0.113.2"))).isZero();
    }

    @Test
    void oneAddressThatTriesManyAccountsWaits() {
        for (var i = 0; i < 30; i++) {
            throttle.failed("person-" + i, HERE);
        }
        assertThat(throttle.pause("product-c", HERE)).isPositive();
    }

    @Test
    void theRightPasswordForgetsTheMistakes() {
        fail("dev-a", HERE, 4);
        throttle.succeeded("dev-a", HERE);
        fail("dev-a", HERE, 4);
        assertThat(throttle.pause("dev-a", HERE)).isZero();
    }
}
