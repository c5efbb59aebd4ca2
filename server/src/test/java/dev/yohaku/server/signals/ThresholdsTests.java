package dev.yohaku.server.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.signals.Thresholds.Learnt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdsTests {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private static List<Learnt> after(Verdict... verdicts) {
        return Thresholds.learnt(given(verdicts), Map.of());
    }

    private static List<Judgement> given(Verdict... verdicts) {
        return IntStream.range(0, verdicts.length)
                .mapToObj(i -> new Judgement(
                        "v" + i,
                        "f",
                        "s",
                        verdicts[i],
                        "",
                        "dev-a",
                        START.plusSeconds(i),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    @Test
    void noiseRaisesRepeatedNoiseMoreUpToFour() {
        assertThat(after(Verdict.NOISE)).containsExactly(new Learnt("s", 1.5, 1, 0));
        assertThat(after(Verdict.NOISE, Verdict.NOISE)).containsExactly(new Learnt("s", 2.25, 2, 0));
        assertThat(after(Verdict.NOISE, Verdict.NOISE, Verdict.NOISE, Verdict.NOISE, Verdict.NOISE))
                .containsExactly(new Learnt("s", 4, 5, 0));
    }

    @Test
    void whatWasWorthALookBringsItDownAgainButNotBelowTheUsual() {
        assertThat(after(Verdict.NOISE, Verdict.NOISE, Verdict.ACT)).containsExactly(new Learnt("s", 1.5, 2, 1));
        assertThat(after(Verdict.NOISE, Verdict.WATCH)).isEmpty();
        assertThat(after(Verdict.ACT, Verdict.RISK, Verdict.NOISE)).containsExactly(new Learnt("s", 1.5, 1, 2));
    }

    @Test
    void anIntendedChangeTeachesNothing() {
        assertThat(after(Verdict.INTENDED)).isEmpty();
        assertThat(after(Verdict.NOISE, Verdict.INTENDED)).containsExactly(new Learnt("s", 1.5, 1, 0));
    }

    @Test
    void aResetForgetsWhatWasBeforeIt() {
        var given = given(Verdict.NOISE, Verdict.NOISE);
        assertThat(Thresholds.learnt(given, Map.of("s", START))).containsExactly(new Learnt("s", 1.5, 1, 0));
        assertThat(Thresholds.learnt(given, Map.of("s", START.plusSeconds(5)))).isEmpty();
    }
}
