package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One closing of minutes: walks the samples of every series up to a boundary and enters what they counted. Confined to one thread. */
final class Closing {
    /** Where a series stands after the closing. */
    record Advance(SeriesTrack track, @Nullable SeriesState state, int closed) {}

    /** The last reset of a family up to the closing. */
    record LastReset(Family family, long time) {}

    private final long from;
    private final long boundary;
    private final Births births;
    private final Ledger ledger;
    private final Spending spending = new Spending();
    private final List<Advance> advances = new ArrayList<>();
    private final List<LastReset> lastResets = new ArrayList<>();

    Closing(MinuteRange range, Births births) {
        this.from = EpochMinute.startMillis(range.from());
        this.boundary = EpochMinute.startMillis(range.to());
        this.births = births;
        this.ledger = new Ledger(range);
    }

    void walk(Family family) {
        var resets = family.resets(boundary);
        lastResets.add(new LastReset(family, resets[resets.length - 1]));
        for (var track : family.members()) {
            advances.add(track.isWitness() ? pass(track) : walk(track, resets));
        }
    }

    SliceBatch batch(Collection<SeriesTrack> all) {
        return ledger.batch(spending.spends(all));
    }

    List<Advance> advances() {
        return advances;
    }

    List<LastReset> lastResets() {
        return lastResets;
    }

    /** A witness counts nothing: its last sample before the boundary is all that is kept. */
    private Advance pass(SeriesTrack track) {
        var pending = track.pending();
        var end = pending.before(boundary);
        if (end == 0) {
            return new Advance(track, track.state(), 0);
        }
        var last = end - 1;
        var first = SeriesState.first(track.firstTime(), pending.value(last), pending.start(last));
        return new Advance(track, first.at(pending.time(last)), end);
    }

    private Advance walk(SeriesTrack track, long[] resets) {
        var pending = track.pending();
        var end = pending.before(boundary);
        var state = track.state();
        for (int i = 0; i < end; i++) {
            state = enter(track, state, pending.time(i), pending.value(i), pending.start(i), resets);
        }
        if (state != null && track.binding().inTotal() && end < pending.size()) {
            observe(state, pending.time(end));
        }
        return new Advance(track, state, end);
    }

    private SeriesState enter(
            SeriesTrack track, @Nullable SeriesState state, long time, double value, long start, long[] resets) {
        gauges(track, time, value);
        if (state == null) {
            var first = SeriesState.first(time, value, start);
            if (track.binding().counts() && births.inFull(track, time, start)) {
                born(track, first);
            }
            return first;
        }
        var next = state.next(time, value, start);
        var observed = time - state.lastTime() <= state.observedGap();
        if (track.binding().counts()) {
            var increase = isReset(resets, state.lastTime(), time) ? value : value - state.lastValue();
            if (observed) {
                count(track, time, increase);
            } else {
                gap(track, state.lastTime(), time, increase);
            }
        }
        if (track.binding().inTotal() && observed) {
            ledger.observation().add(Math.max(from, state.lastTime()), time);
        }
        return next;
    }

    /** A first sample that counts in full; one that says that it began long ago ends a gap. */
    private void born(SeriesTrack track, SeriesState first) {
        var started = first.lastStart() == 0 ? first.lastTime() : first.lastStart();
        if (first.lastTime() - started <= first.observedGap()) {
            count(track, first.lastTime(), first.lastValue());
        } else {
            gap(track, started, first.lastTime(), first.lastValue());
        }
    }

    /** The rest of a stretch whose later sample lies beyond the boundary: observed as far as the boundary. */
    private void observe(SeriesState state, long time) {
        if (time - state.lastTime() <= state.observedGap()) {
            ledger.observation().add(Math.max(from, state.lastTime()), boundary);
        }
    }

    private void count(SeriesTrack track, long time, double increase) {
        if (increase != 0) {
            enter(
                    track,
                    time,
                    increase * track.binding().good(),
                    increase * track.binding().total());
        }
    }

    private void gauges(SeriesTrack track, long time, double value) {
        for (var gauge : track.binding().gauges()) {
            var taken = gauge.of(value);
            if (taken != 0) {
                enter(track, time, taken * gauge.good(), taken * gauge.total());
            }
        }
    }

    private void enter(SeriesTrack track, long time, double good, double total) {
        ledger.add(time, good, total);
        spending.add(track, time, good, total);
    }

    private void gap(SeriesTrack track, long previous, long time, double increase) {
        ledger.addGap(
                previous,
                time,
                increase * track.binding().good(),
                increase * track.binding().total());
        if (increase != 0) {
            spending.add(
                    track,
                    time,
                    increase * track.binding().good(),
                    increase * track.binding().total());
        }
    }

    /** Whether a reset lies after one sample and not after the next. */
    private static boolean isReset(long[] resets, long previous, long time) {
        var at = Arrays.binarySearch(resets, time);
        var last = at >= 0 ? at : -at - 2;
        return last >= 0 && resets[last] > previous;
    }
}
