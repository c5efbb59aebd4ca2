package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns raw samples of the series that an SLI wants into one-minute slices, exactly: increments are taken per series before any
 * aggregation. Samples may arrive in any order until their minute is closed, and any order yields the same slices; later ones are refused
 * and counted. Confined to one thread.
 */
public final class SliAccumulator {
    /** A series without samples for so long is forgotten. */
    private static final long FORGET_AFTER = 14 * 24 * 3_600_000L;

    private final SliDefinition.Exact definition;
    private final Map<Labels, @Nullable SeriesTrack> byName = new HashMap<>();
    private final Map<Labels, SeriesTrack> tracks = new LinkedHashMap<>();
    private final Map<Labels, Family> families = new TreeMap<>(Comparator.comparing(Labels::toString));
    private long closedTo = Long.MIN_VALUE;
    private long beginning = Long.MAX_VALUE;
    private Faults faults = Faults.NONE;

    public SliAccumulator(SliDefinition.Exact definition) {
        this.definition = definition;
    }

    /**
     * Goes on where another one stood.
     *
     * @throws IllegalArgumentException if the checkpoint is damaged or of a newer version
     */
    public static SliAccumulator restore(SliDefinition.Exact definition, byte[] checkpoint) {
        return Checkpoint.read(checkpoint, new SliAccumulator(definition));
    }

    /** Takes samples of one series, in any order. A series that no term wants shows the resets of its histogram or is ignored. */
    public void accept(SeriesSamples run) {
        accept(run, null);
    }

    /** The same with the start time of the counter beside each sample, in milliseconds; 0 where none was sent. */
    public void accept(SeriesSamples run, long @Nullable [] startMillis) {
        var track = wanted(run.labels());
        if (track == null) {
            return;
        }
        var oldest = closedTo == Long.MIN_VALUE ? Long.MIN_VALUE : EpochMinute.startMillis(closedTo);
        var late = 0L;
        var impossible = 0L;
        track.pending().reserve(run.size());
        for (int i = 0; i < run.size(); i++) {
            var value = run.values()[i];
            var time = run.timesMillis()[i];
            if (Double.isNaN(value)) {
                continue;
            }
            if (Double.isInfinite(value) || (value < 0 && track.binding().showsResets())) {
                impossible++;
            } else if (time < oldest) {
                late += isKnown(track, time) ? 0 : 1;
            } else {
                track.pending().add(time, value, startMillis == null ? 0 : startMillis[i]);
                beginning = track.isWitness() ? beginning : Math.min(beginning, time);
            }
        }
        if (!track.isWitness()) {
            faults = faults.plusLate(late).plusImpossible(impossible);
        }
    }

    /** The final slices of all minutes before {@code minute} that were not closed yet. Samples of them that come later are refused. */
    public SliceBatch closeUpTo(long minute) {
        if (minute <= closedTo || tracks.isEmpty()) {
            closedTo = Math.max(closedTo, minute);
            return SliceBatch.EMPTY;
        }
        var closing = closing(minute);
        var batch = closing.batch(tracks.values());
        closing.lastResets().forEach(reset -> reset.family().lastReset(reset.time()));
        closing.advances().forEach(SliAccumulator::keep);
        closedTo = minute;
        forgetSilent();
        return batch;
    }

    /** What {@link #closeUpTo} would give just now; nothing is closed by it. */
    public SliceBatch provisional(long minute) {
        return minute <= closedTo || tracks.isEmpty()
                ? SliceBatch.EMPTY
                : closing(minute).batch(tracks.values());
    }

    /** The first minute that is not closed; the smallest long before the first closing. */
    public long closedUpTo() {
        return closedTo;
    }

    /** All that is needed to go on elsewhere: {@link #restore}. */
    public byte[] checkpoint() {
        return Checkpoint.write(this);
    }

    /** What was refused so far. */
    public Faults faults() {
        return faults;
    }

    private Closing closing(long minute) {
        var closing = new Closing(
                new MinuteRange(Math.min(firstOpen(), minute), minute), new Births(tracks.values(), beginning));
        families.values().forEach(closing::walk);
        return closing;
    }

    /** The first minute with something to enter: the one after the last closing, or that of the very first sample. */
    private long firstOpen() {
        return closedTo != Long.MIN_VALUE ? closedTo : EpochMinute.of(beginning);
    }

    private static void keep(Closing.Advance advance) {
        if (advance.state() != null) {
            advance.track().state(advance.state());
        }
        advance.track().pending().drop(advance.closed());
    }

    private static boolean isKnown(SeriesTrack track, long time) {
        var state = track.state();
        return state != null && time <= state.lastTime() && time >= state.firstTime();
    }

    private @Nullable SeriesTrack wanted(Labels labels) {
        if (!byName.containsKey(labels)) {
            byName.put(labels, bind(labels));
        }
        var track = byName.get(labels);
        if (track == null) {
            return null;
        }
        var replica = SeriesNames.replica(labels);
        if (replica.equals(track.replica())) {
            return track;
        }
        if (replica.compareTo(track.replica()) > 0) {
            return null;
        }
        track.follow(replica);
        return track;
    }

    private @Nullable SeriesTrack bind(Labels labels) {
        var binding = Binding.of(definition, labels);
        return binding.isEmpty() && !Witnesses.has(definition, labels)
                ? null
                : tracks.computeIfAbsent(
                        SeriesNames.withoutReplica(labels),
                        name -> join(new SeriesTrack(name, binding, SeriesNames.replica(labels))));
    }

    private SeriesTrack join(SeriesTrack track) {
        families.computeIfAbsent(SeriesNames.family(track.labels()), key -> new Family())
                .add(track);
        return track;
    }

    private void forgetSilent() {
        var oldest = EpochMinute.startMillis(closedTo) - FORGET_AFTER;
        var silent = tracks.values().stream()
                .filter(track -> track.pending().size() == 0)
                .filter(track -> track.state() == null || track.state().lastTime() < oldest)
                .toList();
        for (var track : silent) {
            tracks.remove(track.labels());
            byName.values().removeIf(known -> known == track);
            families.values().forEach(family -> family.members().remove(track));
        }
        families.values().removeIf(family -> family.members().isEmpty());
    }

    // What a checkpoint holds.

    long beginning() {
        return beginning;
    }

    Collection<SeriesTrack> tracks() {
        return tracks.values();
    }

    Family familyOf(SeriesTrack track) {
        return families.computeIfAbsent(SeriesNames.family(track.labels()), key -> new Family());
    }

    void resume(long closed, long began, Faults refused) {
        closedTo = closed;
        beginning = began;
        faults = refused;
    }

    SeriesTrack resume(Labels labels, String replica) {
        var track = new SeriesTrack(labels, Binding.of(definition, labels), replica);
        tracks.put(labels, track);
        return join(track);
    }
}
