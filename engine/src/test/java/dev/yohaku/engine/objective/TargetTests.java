package dev.yohaku.engine.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TargetTests {
    @Test
    void threeNinesLeaveExactlyOneThousandth() {
        assertThat(Target.of("0.999").budget()).isEqualTo(new BigDecimal("0.001"));
        assertThat(Target.ofPercent("99.95").budget()).isEqualTo(new BigDecimal("0.0005"));
    }

    @Test
    void trailingZerosDoNotMakeAnotherTarget() {
        assertThat(Target.of("0.9990")).isEqualTo(Target.ofPercent("99.9"));
    }

    @Test
    void aPercentageIsShownInPlainDigits() {
        assertThat(Target.of("0.999").percent()).hasToString("99.9");
        assertThat(Target.of("0.9").percent()).hasToString("90");
    }

    @Test
    void oneHundredPercentIsRefusedBecauseNoBudgetIsLeft() {
        assertThatThrownBy(() -> Target.ofPercent("100"))
                .hasMessage(
                        "target 100 % leaves no error budget: give a target above 0 % and below 100 %, for example 99.9 %");
        assertThatThrownBy(() -> Target.of("99.9")).hasMessageStartingWith("target 9990 % leaves no error budget");
    }

    @Test
    void zeroIsRefusedBecauseItPromisesNothing() {
        assertThatThrownBy(() -> Target.ofPercent("0")).hasMessageStartingWith("target 0 % promises nothing");
        assertThatThrownBy(() -> Target.of("-0.5")).hasMessageStartingWith("target -50 % promises nothing");
    }
}
