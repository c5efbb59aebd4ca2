package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalProgressTests {
    @Test
    void theLineShowsHowFarAndHowLong() {
        var half = new BackfillProgress(50, 100, 3_000_000, Duration.ofSeconds(2));

        assertThat(TerminalProgress.line(List.of(half)))
                .isEqualTo(
                        "Reading the past [###############...............]  50 %  3.0 M samples, 1.5 M/s  2 s left    ");
    }

    @Test
    void sourcesAddUp() {
        var done = new BackfillProgress(100, 100, 1_000_000, Duration.ofSeconds(1));
        var begun = new BackfillProgress(0, 100, 0, Duration.ofSeconds(1));

        assertThat(TerminalProgress.line(List.of(done, begun))).contains(" 50 %  1.0 M samples");
    }
}
