package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Finding;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTests {
    private static final long START = 1_000_000;
    private static final long END = START + 5 * Tokyo.DAY;
    private static final Planted BURN =
            new Planted("burn", Kind.SLOW_BURN, List.of("pay"), new MinuteRange(START, END), 1, Should.LIST);

    @Test
    void aDropInsideTheTroubleFindsIt() {
        assertThat(Matching.finds(finding("pay/good", START + 300, START + 900, 0.999, 0.998), BURN))
                .isTrue();
    }

    @Test
    void aDropOfAnotherObjectiveOrOfTrafficDoesNot() {
        assertThat(Matching.speaksOf(finding("view/good", START + 300, START + 900, 0.999, 0.998), BURN))
                .isFalse();
        assertThat(Matching.speaksOf(finding("pay/traffic", START + 300, START + 900, 100, 80), BURN))
                .isFalse();
    }

    @Test
    void aDropLongBeforeDoesNot() {
        var before = START - 3 * Tokyo.DAY;

        assertThat(Matching.speaksOf(finding("pay/good", before, before + 600, 0.999, 0.998), BURN))
                .isFalse();
    }

    @Test
    void theRecoveryIsAboutItAndHasFoundNothing() {
        var recovery = finding("pay/good", END + 60, END + 900, 0.998, 0.999);

        assertThat(Matching.speaksOf(recovery, BURN)).isTrue();
        assertThat(Matching.finds(recovery, BURN)).isFalse();
    }

    @Test
    void whatAFindingHoldsBesideItsLeadCountsAsWell() {
        var drop = finding("pay/good", START + 300, START + 900, 0.999, 0.998).lead();
        var other =
                finding("purchase/good", START + 300, START + 900, 0.999, 0.998).lead();

        assertThat(Matching.finds(new Finding("f", other, List.of(drop), true, 1), BURN))
                .isTrue();
    }

    private static Finding finding(String series, long since, long confirmedAt, double before, double after) {
        var change = new Change(
                series,
                Change.Kind.LEVEL,
                since,
                since - 60,
                since + 60,
                confirmedAt,
                true,
                before,
                0.001,
                after,
                0.001,
                -1,
                0.001,
                10);
        return new Finding("f", change, List.of(), true, 1);
    }
}
