package dev.yohaku.server.watches;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTests {
    private final Comparison comparison = new Comparison(10, 2);

    @Test
    void valuesCarryTheirShareOfTheExtraBadEvents() {
        comparison.before("partner", "a", 10);
        comparison.before("partner", "b", 20);
        comparison.after("partner", "a", 8);
        comparison.after("partner", "b", 6);
        comparison.after("partner", "c", 2);
        var breakdown = comparison.breakdown();
        assertThat(breakdown.carriers())
                .containsExactly(
                        new Breakdown.Carrier("partner", "a", 0.6, 1, 4),
                        new Breakdown.Carrier("partner", "b", 0.2, 2, 3),
                        new Breakdown.Carrier("partner", "c", 0.2, 0, 1));
        assertThat(breakdown.fresh()).containsExactly(new Breakdown.Fresh("partner", "c", 1));
    }

    @Test
    void whatFellCarriesNothing() {
        comparison.before("code", "500", 100);
        comparison.after("code", "500", 4);
        assertThat(comparison.breakdown()).isEqualTo(Breakdown.EMPTY);
    }

    @Test
    void machinesAndLabelsOfManyValuesAreLeftOut() {
        comparison.after("pod", "a-1", 5);
        for (var i = 0; i <= Comparison.MOST_VALUES; i++) {
            comparison.after("user", "u" + i, 5);
        }
        assertThat(comparison.breakdown()).isEqualTo(Breakdown.EMPTY);
    }
}
