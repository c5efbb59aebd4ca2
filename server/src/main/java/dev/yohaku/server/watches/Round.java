package dev.yohaku.server.watches;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.ingest.PrometheusApi;
import dev.yohaku.server.ingest.SourceFailure;
import dev.yohaku.server.watches.HourlyReading.Answer;
import dev.yohaku.server.watches.KeptHours.Task;
import java.time.Instant;
import java.util.Optional;

/** One step of reading a watch: the newest hours first, then a week of the past at a time. Stateless. */
final class Round {
    static final long WEEK = 7 * 24;
    static final long PAST = 13 * WEEK;

    /** Hours before the newest that are read again, for samples that came late. */
    static final long AGAIN = 2;

    /** Minutes after its end at which an hour is taken for over. */
    private static final long SETTLES = 2;

    private final KeptHours kept;
    private final PrometheusApi api;

    Round(KeptHours kept, PrometheusApi api) {
        this.kept = kept;
        this.api = api;
    }

    /** The hour that is not over yet. */
    static long openHour(Instant now) {
        return Math.floorDiv(EpochMinute.of(now) - SETTLES, Hours.HOUR);
    }

    /** Whether something is left to read. */
    static boolean due(Task task, long open) {
        return task.toHour() < open || task.fromHour() > open - PAST;
    }

    /** Reads one stretch of a watch; says what kept it from being read. */
    Optional<Trouble> step(Task task, long open) {
        var from = from(task, open);
        var to = to(task, open, from);
        try {
            return switch (HourlyReading.read(api, task.query(), from, to)) {
                case Answer.Several(var series) -> Optional.of(new Trouble.Several(series));
                case Answer.Points(var points) -> {
                    kept.keep(task.reading(from, to), points);
                    yield Optional.empty();
                }
            };
        } catch (SourceFailure e) {
            return Optional.of(new Trouble.Source(e.problem()));
        }
    }

    private static long from(Task task, long open) {
        if (task.untouched()) {
            return open - WEEK;
        }
        return task.toHour() < open
                ? Math.max(task.toHour() - AGAIN, open - PAST)
                : Math.max(task.fromHour() - WEEK, open - PAST);
    }

    private static long to(Task task, long open, long from) {
        return task.untouched() || task.toHour() < open ? Math.min(open, from + WEEK) : task.fromHour();
    }
}
