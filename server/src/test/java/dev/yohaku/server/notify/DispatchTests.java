package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchTests {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Notice NOTICE = new Notice("daily/1", "changes", "text", Map.of());
    private static final Problem BUSY = new Problem(Problem.Kind.BUSY, "503");

    @Test
    void thePauseDoublesUpToSixHours() {
        assertThat(Dispatch.next(waiting(0), BUSY, NOW)).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(Dispatch.next(waiting(3), BUSY, NOW)).contains(NOW.plus(Duration.ofMinutes(8)));
        assertThat(Dispatch.next(waiting(40), BUSY, NOW)).contains(NOW.plus(Duration.ofHours(6)));
    }

    @Test
    void itGivesUpAfterTwoDaysAndAtARefusal() {
        assertThat(Dispatch.next(waiting(0), new Problem(Problem.Kind.REFUSED, "404"), NOW))
                .isEmpty();
        assertThat(Dispatch.next(waiting(9), BUSY, NOW.plus(Duration.ofHours(49))))
                .isEmpty();
    }

    private static Outbox.Waiting waiting(int attempts) {
        return new Outbox.Waiting("daily/daily/1", "daily", attempts, NOW, NOW, NOTICE);
    }
}
