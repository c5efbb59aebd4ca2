package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.history.Appended;
import dev.yohaku.server.history.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One reading of the newest samples: everything since the last final minute, so late samples are found by reading again. Minutes older than
 * the late age become final; the settled ones after them are shown provisionally. Confined to one thread.
 */
final class Newest {
    private static final int AT_ONCE = 40;
    private static final int SLACK = 4;

    private final PrometheusApi api;
    private final History history;
    private final Live live;
    private final FollowPace pace;
    private final Troubles troubles;
    private final Instant now;
    private final List<Appended> closed = new ArrayList<>();
    private final List<Track> read = new ArrayList<>();

    Newest(PrometheusApi api, History history, Live live, FollowPace pace, Troubles troubles, Instant now) {
        this.api = api;
        this.history = history;
        this.live = live;
        this.pace = pace;
        this.troubles = troubles;
        this.now = now;
    }

    /** Minutes before this one become final at a time. */
    static long closeTo(Instant now, FollowPace pace) {
        return EpochMinute.of(now.minus(pace.lateAge()));
    }

    /** Minutes before this one are shown at a time. */
    static long showTo(Instant now, FollowPace pace) {
        return EpochMinute.of(now.minus(pace.settle()).minusMillis(EpochMinute.MILLIS));
    }

    /** Reads for all of these; returns those for which it succeeded. What lasts of trouble with single ones is noted. */
    List<Track> read(List<Track> tracks) throws SourceFailure {
        var exact = Backfill.exact(tracks);
        for (int i = 0; i < exact.size(); i += AT_ONCE) {
            readExact(exact.subList(i, Math.min(exact.size(), i + AT_ONCE)));
        }
        for (var track : tracks) {
            if (track.tally() instanceof Tally.Delegated(var definition, var approximate)) {
                readDelegated(track, definition);
            }
        }
        store();
        return read;
    }

    /** A request that is refused is split until it is known whose selectors are at fault. */
    private void readExact(List<Track> tracks) throws SourceFailure {
        try {
            count(tracks);
            tracks.forEach(t -> troubles.over(t.indicator().id()));
        } catch (SourceFailure e) {
            if (e.problem().passing() || concernsAll(e.problem())) {
                throw e;
            }
            split(tracks, e.problem());
        } catch (TooMuch e) {
            var source = tracks.getFirst().indicator().source();
            split(
                    tracks,
                    new SourceProblem(SourceProblem.Kind.TOO_MANY_SAMPLES, source, 0, String.valueOf(e.getMessage())));
        }
    }

    private static boolean concernsAll(SourceProblem problem) {
        return problem.status() == 0
                || problem.status() == 401
                || problem.status() == 403
                || problem.kind() == SourceProblem.Kind.NOT_PROMETHEUS;
    }

    private void split(List<Track> tracks, SourceProblem problem) throws SourceFailure {
        if (tracks.size() == 1) {
            troubles.met(tracks.getFirst().indicator().id(), problem, now);
            return;
        }
        var middle = tracks.size() / 2;
        readExact(tracks.subList(0, middle));
        readExact(tracks.subList(middle, tracks.size()));
    }

    private void count(List<Track> tracks) throws SourceFailure {
        var from = tracks.stream().mapToLong(Track::finalTo).min().orElseThrow();
        var held =
                Holding.of(api, Backfill.selectors(tracks), EpochMinute.start(from), now, pace.samplesAtOnce() * SLACK);
        var distribution = new Distribution(tracks);
        held.runs().forEach(distribution::accept);
        for (var track : tracks) {
            if (track.tally() instanceof Tally.Exact exact) {
                close(track, exact);
                read.add(track);
            }
        }
    }

    private void close(Track track, Tally.Exact exact) {
        var to = closeTo(now, pace);
        if (to > track.finalTo()) {
            closed.add(track.upTo(to, exact.close(to)));
        }
        live.show(track.key(), exact.counter().provisional(showTo(now, pace)));
        track.shown(showTo(now, pace));
    }

    private void readDelegated(Track track, SliDefinition.Delegated definition) throws SourceFailure {
        var to = Delegation.border(showTo(now, pace));
        if (to <= track.shownTo()) {
            return;
        }
        try {
            var from = Delegation.border(track.finalTo() + Delegation.WINDOW - 1);
            closeDelegated(track, Delegation.count(api, definition, from, to));
            track.shown(to);
            troubles.over(track.indicator().id());
        } catch (SourceFailure e) {
            if (e.problem().passing() || concernsAll(e.problem())) {
                throw e;
            }
            troubles.met(track.indicator().id(), e.problem(), now);
        }
    }

    private void closeDelegated(Track track, SliceBatch batch) {
        var border = Delegation.border(closeTo(now, pace));
        if (border > track.finalTo()) {
            closed.add(track.upTo(border, part(batch, s -> s.minute() < border)));
        }
        live.show(track.key(), part(batch, s -> s.minute() >= border));
        read.add(track);
    }

    private static SliceBatch part(SliceBatch batch, Predicate<Slice> which) {
        return new SliceBatch(batch.slices().stream().filter(which).toList(), List.of(), List.of(), 0);
    }

    private void store() {
        history.appendAll(closed);
        for (var one : closed) {
            read.stream().filter(t -> t.key().equals(one.key())).forEach(t -> t.stored(one.closedUpTo()));
        }
    }
}
