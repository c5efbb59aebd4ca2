package dev.yohaku.server.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgeingTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);

    /** Added on 2 November in Tokyo, where it is a day later than in UTC. */
    private static final Instant ADDED = Instant.parse("2026-11-01T16:00:00Z");

    private static Action action(long number, State state, Written.Lasting lasting, Origin origin) {
        return action(number, state, lasting, origin, null);
    }

    private static Action action(
            long number, State state, Written.Lasting lasting, Origin origin, @Nullable String parent) {
        return new Action(
                "A-" + number,
                1,
                "gift",
                Written.of("Add a cache", "dev-a", DUE).withLasting(lasting),
                origin,
                state,
                state == State.DONE ? DUE.plusDays(2) : null,
                "",
                "",
                parent,
                ADDED,
                "dev-a",
                Instant.parse("2026-11-09T15:00:00Z"),
                "dev-a");
    }

    private static Ageing ageing(State state, LocalDate at) {
        return Ageing.of(action(1, state, Written.Lasting.PERMANENT, Origin.NONE), at, TOKYO);
    }

    @Test
    void anOpenActionGrowsOlderAndLateAfterItsDay() {
        assertThat(ageing(State.OPEN, LocalDate.of(2026, 11, 2))).isEqualTo(new Ageing(0, 0));
        assertThat(ageing(State.DOING, DUE)).isEqualTo(new Ageing(25, 0));
        assertThat(ageing(State.OPEN, DUE.plusDays(3))).isEqualTo(new Ageing(28, 3));
        assertThat(ageing(State.OPEN, DUE.plusDays(3)).weeks()).isEqualTo(4);
    }

    @Test
    void whatIsDoneStaysAsLateAsItWas() {
        assertThat(ageing(State.DONE, DUE.plusDays(100))).isEqualTo(new Ageing(27, 2));
    }

    @Test
    void whatWasDroppedIsNotLate() {
        assertThat(ageing(State.DROPPED, DUE.plusDays(100))).isEqualTo(new Ageing(8, 0));
    }

    @Test
    void aFinishedStopGapAsksForAPermanentFixOfTheSameOrigin() {
        var incident = new Origin(Origin.INCIDENT, "i-1", "Outage");
        var other = new Origin(Origin.INCIDENT, "i-2", "Outage");
        var stopGap = action(1, State.DONE, Written.Lasting.STOP_GAP, incident);
        for (var follows : List.of(State.OPEN, State.DOING, State.DONE)) {
            assertThat(PermanentFix.missing(List.of(stopGap, action(2, follows, Written.Lasting.PERMANENT, incident))))
                    .isEmpty();
        }
        for (var gone : List.of(State.DROPPED, State.SPLIT)) {
            assertThat(PermanentFix.missing(List.of(
                            stopGap,
                            action(2, gone, Written.Lasting.PERMANENT, incident),
                            action(3, State.OPEN, Written.Lasting.PERMANENT, other))))
                    .containsExactly(stopGap);
        }
    }

    @Test
    void withoutAnOriginPartsOfOneActionBelongTogether() {
        var whole = action(1, State.SPLIT, Written.Lasting.PERMANENT, Origin.NONE);
        var stopGap = action(2, State.DONE, Written.Lasting.STOP_GAP, Origin.NONE, "A-1");
        var permanent = action(3, State.OPEN, Written.Lasting.PERMANENT, Origin.NONE, "A-1");
        assertThat(PermanentFix.missing(List.of(whole, stopGap, permanent))).isEmpty();
        assertThat(PermanentFix.missing(
                        List.of(whole, stopGap, action(3, State.OPEN, Written.Lasting.PERMANENT, Origin.NONE))))
                .containsExactly(stopGap);
    }

    @Test
    void aStopGapThatIsStillOpenAsksNothing() {
        assertThat(PermanentFix.missing(List.of(action(1, State.OPEN, Written.Lasting.STOP_GAP, Origin.NONE))))
                .isEmpty();
    }
}
