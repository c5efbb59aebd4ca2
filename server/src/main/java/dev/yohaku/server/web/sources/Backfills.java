package dev.yohaku.server.web.sources;

import dev.yohaku.server.ingest.BackfillProgress;
import dev.yohaku.server.ingest.SourceHealth;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reading of the past, in words. */
public final class Backfills {
    private Backfills() {}

    /** The one that is furthest behind; empty when none is under way. */
    public static Optional<BackfillProgress> running(List<SourceHealth> health) {
        return health.stream()
                .flatMap(source -> source.backfill().stream())
                .filter(backfill -> backfill.doneMinutes() < backfill.allMinutes())
                .min(Comparator.comparingDouble(BackfillProgress::share));
    }

    /** How far it is and how long it will take. */
    public static String sentence(BackfillProgress backfill, Page page) {
        var words = page.words();
        var done = words.percent(Math.floor(100 * backfill.share()) / 100, 0);
        return backfill.secondsLeft().isPresent()
                ? page.t(
                        "web.backfill.left",
                        "done",
                        done,
                        "samples",
                        backfill.samples(),
                        "left",
                        words.duration(Duration.ofSeconds(
                                Math.max(1, backfill.secondsLeft().getAsLong()))))
                : page.t("web.backfill", "done", done, "samples", backfill.samples());
    }

    /** The same, and since when the youngest objective is measured. */
    public static List<String> sentences(BackfillProgress backfill, List<ObjectiveStatus> statuses, Page page) {
        return Stream.of(sentence(backfill, page), since(statuses, page))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Empty where all windows are full or nothing is known. */
    private static String since(List<ObjectiveStatus> statuses, Page page) {
        return statuses.stream()
                .map(ObjectiveStatus::budget)
                .filter(budget -> !budget.full() && budget.firstMinute().isPresent())
                .max(Comparator.comparingLong(budget -> budget.sinceMinute()))
                .map(budget -> page.t(
                        "web.backfill.since",
                        "since",
                        page.words().day(Instant.ofEpochSecond(60 * budget.sinceMinute())),
                        "days",
                        budget.elapsed().toDays(),
                        "window",
                        budget.length().toDays()))
                .orElse("");
    }
}
