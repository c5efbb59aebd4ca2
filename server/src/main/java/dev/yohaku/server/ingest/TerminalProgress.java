package dev.yohaku.server.ingest;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Draws a bar on the terminal while the past is read; where standard error is no terminal, nothing. */
@Component
class TerminalProgress implements ApplicationListener<ApplicationReadyEvent> {
    private static final int WIDTH = 30;
    private static final long EVERY_MILLIS = 500;

    private final Follower follower;

    TerminalProgress(Follower follower) {
        this.follower = follower;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
            Thread.ofVirtual().name("backfill-bar").start(() -> draw(System.err));
        }
    }

    private void draw(PrintStream out) {
        try {
            for (var drawn = false; follower.isRunning(); Thread.sleep(EVERY_MILLIS)) {
                var under = follower.backfills();
                if (!under.isEmpty()) {
                    out.print("\r" + line(under));
                } else if (drawn) {
                    out.println();
                }
                drawn = !under.isEmpty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One line for all sources together. */
    static String line(List<BackfillProgress> under) {
        var all = under.stream().reduce(TerminalProgress::plus).orElseThrow();
        var filled = (int) Math.round(all.share() * WIDTH);
        var left = all.secondsLeft().isPresent() ? all.secondsLeft().getAsLong() + " s left" : "";
        return String.format(
                Locale.ROOT,
                "Reading the past [%s%s] %3.0f %%  %.1f M samples, %.1f M/s  %-12s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                all.share() * 100,
                all.samples() / 1e6,
                all.samplesPerSecond() / 1e6,
                left);
    }

    private static BackfillProgress plus(BackfillProgress a, BackfillProgress b) {
        return new BackfillProgress(
                a.doneMinutes() + b.doneMinutes(),
                a.allMinutes() + b.allMinutes(),
                a.samples() + b.samples(),
                a.elapsed().compareTo(b.elapsed()) > 0 ? a.elapsed() : b.elapsed());
    }
}
