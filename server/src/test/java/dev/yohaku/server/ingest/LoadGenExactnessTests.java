package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.ingest.IndicatorReading.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** See docs/exactness.md. {@code YOHAKU_BENCH_DAYS=30} makes the history longer. */
class LoadGenExactnessTests {
    private static final String DAYS = System.getenv().getOrDefault("YOHAKU_BENCH_DAYS", "7");
    private static final long END = System.currentTimeMillis() / 60_000 * 60;

    @Test
    void everyMinuteOfAHundredObjectivesIsCountedToTheEvent(@TempDir Path directory) throws Exception {
        var generator = LoadGen.compile(DAYS, END);
        try (var prometheus = RealPrometheus.start("exactness")) {
            generator.write(prometheus.url());
            var truth = generator.truth();
            var history = new History(directory);
            var indicators = LoadGen.indicators();

            var seconds = backfill(prometheus.source(), indicators, history);
            System.out.printf("backfilled %s days of 100 objectives in %.1f s, %s%n", DAYS, seconds, memory());

            for (int slo = 0; slo < indicators.size(); slo++) {
                assertSame(indicators.get(slo), history, truth.total()[slo], truth.bad()[slo]);
            }
            history.flushAndClose();
        }
    }

    /** Until every indicator is live; the clock stands far enough after the end for all minutes to be final. */
    private static double backfill(Source source, List<Indicator> indicators, History history) throws Exception {
        var clock = new TurnedClock(Instant.ofEpochSecond(END).plus(Duration.ofMinutes(15)));
        var rounds = new LinkedBlockingQueue<Boolean>();
        var company = new Following.Company(
                history,
                new Live(history),
                FollowPace.USUAL,
                clock,
                FollowSetup.workers(),
                (ids, minute) -> {},
                Patience.USUAL);
        var following = new Following(source, company, () -> rounds.add(true));
        var began = System.nanoTime();
        do {
            following.round(source, indicators);
            rounds.poll(100, java.util.concurrent.TimeUnit.MILLISECONDS);
        } while (!following.health().indicators().stream().allMatch(i -> i.state() == State.LIVE));
        var seconds = (System.nanoTime() - began) / 1e9;
        assertThat(following.health().problem()).isEmpty();
        following.round(source, indicators);
        following.stop();
        return seconds;
    }

    /** The most that this process has held in memory, where the system tells. */
    private static String memory() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(l -> l.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static void assertSame(Indicator indicator, History history, int[] total, int[] bad) {
        var first = END / 60 - total.length + 1;
        var good = new double[total.length];
        var all = new double[total.length];
        history.of(new SliKey(indicator.id(), 1)).forEach(new MinuteRange(first, END / 60 + 1), slice -> {
            good[(int) (slice.minute() - first)] = slice.good();
            all[(int) (slice.minute() - first)] = slice.total();
        });
        for (int minute = 0; minute < total.length; minute++) {
            assertThat(all[minute])
                    .as(indicator.id() + " total of minute " + minute)
                    .isEqualTo(total[minute]);
            assertThat(all[minute] - good[minute])
                    .as(indicator.id() + " bad of minute " + minute)
                    .isEqualTo(bad[minute]);
        }
    }
}
