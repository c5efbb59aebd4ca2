package dev.yohaku.server.watches;

import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.ingest.PrometheusApi;
import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.ingest.SourceFailure;
import dev.yohaku.server.ingest.Sources;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tries a query before it becomes a watch: its last day, hour by hour. Thread-safe. */
@Component
public class Trial {
    private static final int DAY = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Sources sources;
    private final InstantSource clock;

    Trial(Sources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** What came of a trial. */
    public sealed interface Outcome {
        /** The means of the last 24 hours that are over; gaps where the query gives nothing. */
        record Values(RegularSeries hours) implements Outcome {}

        record Failed(Trouble trouble) implements Outcome {}

        /** The source took too long. */
        record TooSlow(Duration patience) implements Outcome {}
    }

    /** Asks the source; takes at most some seconds. */
    public Outcome of(String query) {
        var source = sources.find(Source.DEFAULT);
        if (source.isEmpty()) {
            return new Outcome.Failed(new Trouble.NoSource());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = CompletableFuture.supplyAsync(() -> ask(source.get(), query), threads)
                    .completeOnTimeout(new Outcome.TooSlow(PATIENCE), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            var outcome = asked.join();
            threads.shutdownNow();
            return outcome;
        }
    }

    private Outcome ask(Source source, String query) {
        var open = Round.openHour(clock.instant());
        try (var api = PrometheusApi.connect(source)) {
            return switch (HourlyReading.read(api, query, open - DAY, open)) {
                case HourlyReading.Answer.Several(var series) -> new Outcome.Failed(new Trouble.Several(series));
                case HourlyReading.Answer.Points(var points) -> {
                    var values = new double[DAY];
                    Arrays.fill(values, Double.NaN);
                    points.forEach(p -> values[Math.toIntExact(p.hour() - open + DAY)] = p.mean());
                    yield new Outcome.Values(RegularSeries.of((open - DAY) * Hours.HOUR, Hours.HOUR, values));
                }
            };
        } catch (SourceFailure e) {
            return new Outcome.Failed(new Trouble.Source(e.problem()));
        }
    }
}
