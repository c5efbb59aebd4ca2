package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.history.Appended;
import dev.yohaku.server.history.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the past of some indicators that share series, in pieces of time small enough to be held. A piece is stored with the state to go on
 * from, all at once; so after a kill the reading goes on behind the last stored piece. Confined to one thread.
 */
final class Backfill {
    private static final int SLACK = 4;
    private static final long DELEGATED_PIECE = 7 * 24 * 60;

    private final PrometheusApi api;
    private final History history;
    private final FollowPace pace;
    private final Progress progress;

    Backfill(PrometheusApi api, History history, FollowPace pace, Progress progress) {
        this.api = api;
        this.history = history;
        this.pace = pace;
        this.progress = progress;
    }

    /** Reads all minutes before {@code toMinute}; the tracks begin at the same minute. */
    void run(List<Track> tracks, long toMinute) throws SourceFailure {
        var from = tracks.getFirst().finalTo();
        var minutes = (toMinute - from) * tracks.size();
        progress.begin(minutes);
        try {
            read(tracks, toMinute);
        } finally {
            progress.end(tracks.stream()
                    .mapToLong(t -> Math.max(0, toMinute - t.finalTo()))
                    .sum());
        }
    }

    private void read(List<Track> tracks, long toMinute) throws SourceFailure {
        var exact = exact(tracks);
        if (!exact.isEmpty()) {
            readExact(exact, toMinute);
        }
        for (var track : tracks) {
            if (track.tally() instanceof Tally.Delegated(var definition, var approximate)) {
                readDelegated(track, definition, toMinute);
            }
        }
    }

    static List<Track> exact(List<Track> tracks) {
        return tracks.stream().filter(t -> t.tally() instanceof Tally.Exact).toList();
    }

    static List<Selector> selectors(List<Track> tracks) {
        return tracks.stream()
                .flatMap(
                        t -> t.tally() instanceof Tally.Exact e ? e.selectors().stream() : java.util.stream.Stream.of())
                .distinct()
                .toList();
    }

    private void readExact(List<Track> tracks, long toMinute) throws SourceFailure {
        var from = tracks.getFirst().finalTo();
        var estimate = Estimate.of(api, selectors(tracks), from, toMinute);
        var counted = withinBound(tracks, estimate, from, toMinute);
        if (counted.isEmpty()) {
            return;
        }
        skip(counted, Math.min(toMinute, estimate.firstMinute()));
        readPieces(counted, toMinute, estimate.minutesFor(pace.samplesAtOnce()));
    }

    /** Pieces become shorter when they bring more than was expected; when all together do, the server has to count the rest. */
    private void readPieces(List<Track> tracks, long toMinute, long expected) throws SourceFailure {
        var bound = bound(tracks, toMinute) * tracks.size();
        var piece = expected;
        double samples = 0;
        while (tracks.getFirst().finalTo() < toMinute) {
            try {
                samples +=
                        readPiece(tracks, Math.min(toMinute, tracks.getFirst().finalTo() + piece));
            } catch (TooMuch e) {
                piece = shorter(piece, tracks);
            }
            if (samples > bound) {
                for (var track : tracks) {
                    handOver(track, samples, bound);
                }
                return;
            }
        }
    }

    private void skip(List<Track> tracks, long minute) {
        for (var track : tracks) {
            progress.advance(Math.max(0, minute - track.finalTo()), 0);
            track.startAt(minute);
        }
    }

    private static long shorter(long piece, List<Track> tracks) throws SourceFailure {
        if (piece <= 1) {
            throw new SourceFailure(new SourceProblem(
                    SourceProblem.Kind.TOO_MANY_SAMPLES,
                    tracks.getFirst().indicator().source(),
                    0,
                    "one minute of " + tracks.getFirst().indicator().id() + " is more than we can hold"));
        }
        return piece / 2;
    }

    private long readPiece(List<Track> tracks, long to) throws SourceFailure {
        var from = tracks.getFirst().finalTo();
        var held = Holding.of(
                api, selectors(tracks), EpochMinute.start(from), lastInstant(to), pace.samplesAtOnce() * SLACK);
        var distribution = new Distribution(tracks);
        held.runs().forEach(distribution::accept);
        var closed = new ArrayList<Appended>();
        for (var track : tracks) {
            if (track.tally() instanceof Tally.Exact exact) {
                closed.add(track.upTo(to, exact.close(to)));
            }
        }
        store(closed, tracks, to);
        progress.advance((to - from) * tracks.size(), held.samples());
        return held.samples();
    }

    private static Instant lastInstant(long endMinute) {
        return EpochMinute.start(endMinute).minusMillis(1);
    }

    private void store(List<Appended> closed, List<Track> tracks, long to) {
        history.appendAll(closed);
        tracks.forEach(t -> t.stored(to));
    }

    /** Hands those over to the server whose samples would be too many; returns the others. */
    private List<Track> withinBound(List<Track> tracks, Estimate together, long from, long to) throws SourceFailure {
        if (together.samples() <= bound(tracks, to)) {
            return tracks;
        }
        var within = new ArrayList<Track>();
        for (var track : tracks) {
            var alone = Estimate.of(api, selectors(List.of(track)), from, to);
            if (alone.samples() <= bound(tracks, to)) {
                within.add(track);
            } else {
                handOver(track, alone.samples(), bound(tracks, to));
            }
        }
        return within;
    }

    private double bound(List<Track> tracks, long to) throws SourceFailure {
        return pace.bound(api.way(selectors(tracks), EpochMinute.start(to)));
    }

    private static void handOver(Track track, double samples, double bound) {
        if (track.tally() instanceof Tally.Exact(SliDefinition.Exact definition, var counter)) {
            var reason = String.format(
                    java.util.Locale.ROOT,
                    "it would need about %.0f million raw samples, more than the bound of %.0f million",
                    samples / 1e6,
                    bound / 1e6);
            track.countBy(new Tally.Delegated(Delegation.approximation(definition, reason), true));
        }
    }

    private void readDelegated(Track track, SliDefinition.Delegated definition, long toMinute) throws SourceFailure {
        var end = Delegation.border(toMinute);
        while (track.finalTo() < end) {
            var from = Delegation.border(track.finalTo() + Delegation.WINDOW - 1);
            var to = Math.min(end, from + DELEGATED_PIECE);
            var batch = Delegation.count(api, definition, from, to);
            store(List.of(track.upTo(to, batch)), List.of(track), to);
            progress.advance(to - from, 0);
        }
    }
}
