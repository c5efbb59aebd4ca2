package dev.yohaku.server.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorthTests {
    private static Worth of(Verdict... verdicts) {
        var since = GiftShop.NOW.minus(Duration.ofDays(2));
        return Worth.of(Arrays.stream(verdicts)
                .map(v -> GiftShop.found(since, GiftShop.judgement(v, "")))
                .toList());
    }

    @Test
    void ofFewerThanFiveVerdictsNoShareIsTold() {
        assertThat(of(Verdict.ACT, Verdict.ACT, Verdict.ACT, Verdict.NOISE).share())
                .isEmpty();
    }

    @Test
    void actionWatchAndRiskWereWorthALook() {
        var worth = of(Verdict.ACT, Verdict.WATCH, Verdict.RISK, Verdict.INTENDED, Verdict.NOISE);
        assertThat(worth).isEqualTo(new Worth(3, 5));
        assertThat(worth.share()).hasValue(0.6);
    }
}
