package dev.yohaku.server.ingest;

import dev.yohaku.engine.time.MinuteRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a source does, at one moment.
 *
 * @param server what answers; empty before the first answer
 * @param way how samples are read ({@code streamed}, {@code samples}, {@code json}); empty before the first reading
 * @param lastSuccess when it last gave what was asked
 * @param lag age of the newest slice that was stored or shown; empty before the first
 * @param problem the trouble since the last success; empty when all is well
 * @param clockAhead how far its clock runs ahead of ours; zero when the difference is within 30 seconds
 * @param gaps minutes of the last seven days, after the first known one, for which no indicator of the source has any observation
 * @param backfill the reading of the past that is under way; empty when there is none
 * @param indicators how each of its indicators is counted, by id
 */
public record SourceHealth(
        Source source,
        Optional<ServerKind> server,
        Optional<String> way,
        Optional<Instant> lastSuccess,
        Optional<Duration> lag,
        Optional<Trouble> problem,
        Duration clockAhead,
        List<MinuteRange> gaps,
        Optional<BackfillProgress> backfill,
        List<IndicatorReading> indicators) {
    /** A problem that lasts, since when, how often it was met, and when the next attempt is made. */
    public record Trouble(SourceProblem problem, Instant since, int attempts, Instant next) {}
}
