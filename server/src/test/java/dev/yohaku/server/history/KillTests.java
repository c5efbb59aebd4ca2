package dev.yohaku.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTests {
    private static final int ROUNDS = Integer.getInteger("yohaku.kills", 6);

    @TempDir
    Path directory;

    /** Killed with SIGKILL at random moments, also in compactions; a longer run: -Dyohaku.kills=500. */
    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws IOException, InterruptedException {
        var random = new Random();
        var acknowledged = -1L;
        for (var round = 0; round < ROUNDS; round++) {
            acknowledged = Math.max(acknowledged, appendAndKill(random.nextInt(250)));
            assertHoldsAtLeast(acknowledged);
        }
        assertThat(acknowledged).isPositive();
    }

    private void assertHoldsAtLeast(long acknowledged) {
        var history = new History(directory);
        var count = history.lastMinute(Batches.KEY).orElse(-1) + 1;
        assertThat(count).isGreaterThan(acknowledged);
        assertThat(history.health().damages()).isEmpty();
        for (var key : history.keys()) {
            assertThat(Batches.minutes(history.of(key)))
                    .isEqualTo(LongStream.range(0, count).boxed().toList());
            assertThat(Batches.spent(history.of(key))).isEqualTo((double) count);
            assertThat(history.faults(key)).isEqualTo(count);
            assertThat(history.checkpoint(key)).hasValue(Batches.checkpoint(count - 1));
        }
        history.flushAndClose();
        assertThat(History.verify(directory)).isEmpty();
    }

    /** The last append that the process acknowledged before it was killed; -1 when there was none. */
    private long appendAndKill(int millis) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("opened");
            Thread.sleep(millis);
            process.toHandle().destroyForcibly();
            return last(lines);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A last line without its end may be cut in its digits. */
    private static long last(BufferedReader lines) throws IOException {
        var text = new StringBuilder();
        for (var c = lines.read(); c >= 0; c = lines.read()) {
            text.append((char) c);
        }
        var whole = text.substring(0, text.lastIndexOf("\n") + 1).strip();
        return whole.isEmpty() ? -1 : Long.parseLong(whole.substring(whole.lastIndexOf('\n') + 1));
    }
}
