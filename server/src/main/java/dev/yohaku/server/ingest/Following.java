package dev.yohaku.server.ingest;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.history.History;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.ingest.IndicatorReading.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one source: connects, hands the past to workers, reads the newest samples, and tries again after trouble. A round is run by one
 * thread at a time; what is seen from outside is thread-safe.
 */
final class Following {
    /** What all followers share. */
    record Company(
            History history,
            Live live,
            FollowPace pace,
            InstantSource clock,
            Executor workers,
            MinuteListener listener,
            Patience patience) {}

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final String ALL = "";
    private static final long CATCH_UP_LIVE = 120;

    private final Company company;
    private final Runnable wake;
    private final Map<String, Track> tracks = new ConcurrentSkipListMap<>();
    private final Troubles troubles = new Troubles();
    private final Progress progress = new Progress();
    private volatile Source source;
    private volatile @Nullable PrometheusApi api;
    private volatile @Nullable Instant lastSuccess;
    private volatile @Nullable ServerKind server;
    private volatile boolean stopped;

    Following(Source source, Company company, Runnable wake) {
        this.source = source;
        this.company = company;
        this.wake = wake;
    }

    /** One round over these indicators of the source; trouble is noted, never thrown. */
    void round(Source current, List<Indicator> indicators) {
        var now = company.clock().instant();
        moveTo(current);
        if (stopped || !troubles.mayTry(ALL, now)) {
            return;
        }
        try {
            refresh(indicators);
            var connected = connected();
            fallBack(now);
            startBackfills(connected, now);
            readNewest(connected, now);
            success(now);
            troubles.over(ALL);
        } catch (SourceFailure e) {
            failed(ALL, e.problem());
        } catch (RuntimeException e) {
            LOG.error(
                    "Counting for source {} failed and starts again from what is stored: {}",
                    source.id(),
                    e.toString());
            tracks.values().removeIf(t -> t.state() == State.LIVE);
            troubles.met(ALL, internal(e), now);
        }
    }

    /** A source whose address or credentials were changed is connected to anew. */
    private void moveTo(Source current) {
        if (!current.equals(source)) {
            disconnect();
            source = current;
            troubles.over(ALL);
        }
    }

    private PrometheusApi connected() throws SourceFailure {
        var present = api;
        if (present == null) {
            present = PrometheusApi.connect(source, company.patience());
            api = present;
            server = null;
        }
        if (server == null) {
            server = present.buildInfo();
        }
        return present;
    }

    private void disconnect() {
        var present = api;
        api = null;
        if (present != null) {
            present.close();
        }
    }

    /** Takes up new indicators and generations and drops those that are gone; those being read by a worker a round later. */
    private void refresh(List<Indicator> indicators) {
        var wanted = indicators.stream().collect(Collectors.toMap(Indicator::id, i -> i));
        tracks.values()
                .removeIf(t -> t.state() != State.BACKFILL
                        && !t.indicator().equals(wanted.get(t.indicator().id())));
        wanted.values().forEach(i -> tracks.computeIfAbsent(i.id(), id -> track(i)));
    }

    private Track track(Indicator indicator) {
        var key = new dev.yohaku.server.history.SliKey(indicator.id(), indicator.generation());
        var history = company.history();
        var begin =
                EpochMinute.of(company.clock().instant().minus(company.pace().backfill()));
        var stored = history.lastMinute(key);
        return new Track(
                indicator,
                Tally.of(indicator.definition(), history.checkpoint(key)),
                stored.isPresent() ? stored.getAsLong() + 1 : begin);
    }

    /** Those that an outage left far behind are read like the past, in pieces. */
    private void fallBack(Instant now) {
        var border = Newest.closeTo(now, company.pace()) - CATCH_UP_LIVE;
        tracks.values().stream()
                .filter(t -> t.state() == State.LIVE && t.finalTo() < border)
                .forEach(t -> t.become(State.WAITING));
    }

    /** Indicators of one service that stand at the same minute are read together. */
    private void startBackfills(PrometheusApi connected, Instant now) {
        var to = Newest.closeTo(now, company.pace());
        var groups = new TreeMap<String, List<Track>>();
        for (var track : tracks.values()) {
            if (track.state() != State.WAITING) {
                continue;
            }
            if (track.finalTo() >= to - CATCH_UP_LIVE) {
                track.become(State.LIVE);
            } else {
                groups.computeIfAbsent(track.indicator().service() + " " + track.finalTo(), k -> new ArrayList<>())
                        .add(track);
            }
        }
        groups.forEach((what, group) -> start(what, group, connected, to));
    }

    private void start(String what, List<Track> group, PrometheusApi connected, long to) {
        if (!troubles.mayTry(what, company.clock().instant())) {
            return;
        }
        group.forEach(t -> t.become(State.BACKFILL));
        company.workers().execute(() -> backfill(what, group, connected, to));
    }

    private void backfill(String what, List<Track> group, PrometheusApi connected, long to) {
        try {
            if (!stopped) {
                new Backfill(connected, company.history(), company.pace(), progress).run(group, to);
                succeeded(what, group, to);
            }
        } catch (SourceFailure e) {
            failed(what, e.problem());
            group.forEach(t -> t.become(State.WAITING));
        } catch (RuntimeException
                | OutOfMemoryError e) { // What was read of this past is free again; others go on meanwhile.
            if (!stopped) {
                LOG.error("Reading the past of {} failed and starts again from what is stored: {}", what, e.toString());
                troubles.met(what, internal(e), company.clock().instant());
            }
            group.forEach(t -> tracks.remove(t.indicator().id(), t));
        } finally {
            wake.run();
        }
    }

    private void succeeded(String what, List<Track> group, long to) {
        success(company.clock().instant());
        troubles.over(what);
        company.listener().advanced(ids(group), to);
        group.forEach(t -> t.become(State.LIVE));
    }

    private void readNewest(PrometheusApi connected, Instant now) throws SourceFailure {
        var following =
                tracks.values().stream().filter(t -> t.state() == State.LIVE).toList();
        var read =
                new Newest(connected, company.history(), company.live(), company.pace(), troubles, now).read(following);
        if (!read.isEmpty()) {
            company.listener().advanced(ids(read), Newest.showTo(now, company.pace()));
        }
    }

    private static List<String> ids(List<Track> group) {
        return group.stream().map(t -> t.indicator().id()).toList();
    }

    private void success(Instant now) {
        lastSuccess = now;
    }

    private void failed(String what, SourceProblem problem) {
        if (stopped) {
            return;
        }
        if (troubles.worst().isEmpty()) {
            LOG.warn("Source {}: {}", source.id(), problem.sentence());
        }
        troubles.met(what, problem, company.clock().instant());
        if (what.equals(ALL) && !problem.passing()) {
            disconnect();
        }
    }

    private SourceProblem internal(Throwable e) {
        return new SourceProblem(SourceProblem.Kind.STORING, source.id(), 0, String.valueOf(e.getMessage()));
    }

    /** How long until something is due. */
    Duration pause() {
        var now = company.clock().instant();
        return troubles.nextAttempt()
                .map(next -> Duration.between(now, next))
                .filter(d -> d.compareTo(company.pace().poll()) < 0)
                .map(d -> d.isNegative() ? Duration.ofMillis(50) : d)
                .orElse(company.pace().poll());
    }

    Optional<BackfillProgress> backfill() {
        return progress.now();
    }

    SourceHealth health() {
        return new HealthReport(source, api, troubles, progress, company)
                .at(company.clock().instant(), server, lastSuccess, List.copyOf(tracks.values()));
    }

    /** Ends all reading; a piece that is being stored is stored whole. */
    void stop() {
        stopped = true;
        disconnect();
    }
}
