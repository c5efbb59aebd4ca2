package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExaminationTests {
    private static final int QUARTER = 13 * Drawn.WEEK;
    private static final int START = 6 * Drawn.WEEK;

    @Test
    void aShareThatFailsTwiceAsOftenIsFoundWithinDays() {
        var series = Drawn.share("pay/good", 1, QUARTER, 7000, i -> i < START ? 0.0005 : 0.001);

        var findings = Examination.of(List.of(series), Drawn.PLAIN, Sensitivities.none());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.worse()).isTrue();
            assertThat(finding.lead().confirmedAt())
                    .isBetween(Drawn.minute(START + 1), Drawn.minute(START + 3 * Drawn.DAY));
        });
    }

    @Test
    void aSteadyShareIsSilent() {
        var series = Drawn.share("pay/good", 2, QUARTER, 7000, i -> 0.0005);

        assertThat(Examination.of(List.of(series), Drawn.PLAIN, Sensitivities.none()))
                .isEmpty();
    }
}
