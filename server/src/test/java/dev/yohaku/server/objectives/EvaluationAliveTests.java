package dev.yohaku.server.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.EpochMinute;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EvaluationAliveTests {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    private static boolean alive(OptionalLong newest, Instant started, boolean follows, boolean reading) {
        return EvaluationAlive.alive(NOW, newest, new EvaluationAlive.Work(started, follows, reading));
    }

    private static OptionalLong minutesAgo(int minutes) {
        return OptionalLong.of(EpochMinute.of(NOW.minus(Duration.ofMinutes(minutes))));
    }

    @Test
    void aMinuteEvaluatedLatelyIsWell() {
        assertThat(alive(minutesAgo(4), YESTERDAY, true, false)).isTrue();
        assertThat(alive(minutesAgo(15), YESTERDAY, true, false)).isTrue();
    }

    @Test
    void anEvaluationThatStandsStillIsNot() {
        assertThat(alive(minutesAgo(16), YESTERDAY, true, false)).isFalse();
        assertThat(alive(OptionalLong.empty(), YESTERDAY, true, false)).isFalse();
    }

    @Test
    void whoStartedJustNowOrReadsThePastOrFollowsNothingIsWell() {
        assertThat(alive(minutesAgo(600), NOW.minusSeconds(60), true, false)).isTrue();
        assertThat(alive(minutesAgo(600), YESTERDAY, true, true)).isTrue();
        assertThat(alive(OptionalLong.empty(), YESTERDAY, false, false)).isTrue();
    }
}
