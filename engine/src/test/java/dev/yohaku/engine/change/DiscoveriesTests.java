package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscoveriesTests {
    @Test
    void manySeriesNeedMoreEvidenceThanOne() {
        assertThat(new Discoveries(10_000).needed())
                .isGreaterThan(new Discoveries(26).needed())
                .isGreaterThan(Discoveries.ALONE);
    }

    @Test
    void whatWasFoundThisWeekMakesTheNextLikelierForAWeek() {
        var discoveries = new Discoveries(26);
        discoveries.enter(100);
        var before = discoveries.needed();
        discoveries.add(3);

        assertThat(discoveries.needed()).isLessThan(before);
        discoveries.enter(106);
        assertThat(discoveries.needed()).isLessThan(before);
        discoveries.enter(107);
        assertThat(discoveries.needed()).isEqualTo(before);
    }
}
