package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.ingest.Following.Company;
import dev.yohaku.server.ingest.IndicatorReading.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Puts together how a source does. */
record HealthReport(Source source, @Nullable PrometheusApi api, Troubles troubles, Progress progress, Company company) {
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(30);
    private static final Duration GAPS_OF = Duration.ofDays(7);

    SourceHealth at(Instant now, @Nullable ServerKind server, @Nullable Instant lastSuccess, List<Track> tracks) {
        var histories = tracks.stream().map(t -> company.live().of(t.key())).toList();
        return new SourceHealth(
                source,
                Optional.ofNullable(server),
                way(),
                Optional.ofNullable(lastSuccess),
                lag(now, histories),
                troubles.worst(),
                clockAhead(),
                gaps(now, tracks, histories),
                progress.now(),
                tracks.stream()
                        .map(t -> t.reading(company.history().faults(t.key())))
                        .toList());
    }

    private Optional<String> way() {
        return Optional.ofNullable(api)
                .flatMap(PrometheusApi::knownWay)
                .map(w -> w.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<Duration> lag(Instant now, List<SliceHistory> histories) {
        var newest = histories.stream()
                .map(SliceHistory::lastMinute)
                .flatMapToLong(OptionalLong::stream)
                .max();
        return newest.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.between(EpochMinute.start(newest.getAsLong() + 1), now));
    }

    private Duration clockAhead() {
        return api == null || api.clockAhead().abs().compareTo(CLOCKS_AGREE) <= 0 ? Duration.ZERO : api.clockAhead();
    }

    /** Up to what has been looked at; while the past of the first indicator is read nothing is called a gap. */
    private List<MinuteRange> gaps(Instant now, List<Track> tracks, List<SliceHistory> histories) {
        var to = tracks.stream()
                .filter(t -> t.state() == State.LIVE)
                .mapToLong(Track::shownTo)
                .max();
        var from = EpochMinute.of(now.minus(GAPS_OF));
        return to.isEmpty() || to.getAsLong() <= from
                ? List.of()
                : Gaps.of(histories, new MinuteRange(from, to.getAsLong()));
    }
}
