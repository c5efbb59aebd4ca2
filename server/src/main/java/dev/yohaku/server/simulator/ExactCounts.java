package dev.yohaku.server.simulator;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.time.MinuteRange;
import java.util.function.Consumer;

/** The true good and total events of one objective, minute by minute, whether or not anybody observed them. Thread-safe. */
public final class ExactCounts {
    private final SimulatedObjective objective;
    private final Cells cells;

    ExactCounts(SimulatedObjective objective, Cells cells) {
        this.objective = objective;
        this.cells = cells;
    }

    /** What happened in a minute, as one fully observed slice. */
    public Slice at(long minute) {
        var good = 0L;
        var total = 0L;
        for (var counted : objective.counted()) {
            var cell = cells.cell(counted.flow(), Tokyo.day(minute));
            good += cell.count(counted.good(), minute);
            total += cell.count(counted.total(), minute);
        }
        return new Slice(minute, good, total, 60);
    }

    /** Sums over a range, as if all of it had been observed. */
    public Counts sum(MinuteRange range) {
        var good = 0L;
        var total = 0L;
        for (var counted : objective.counted()) {
            for (var minute = range.from(); minute < range.to(); minute++) {
                var cell = cells.cell(counted.flow(), Tokyo.day(minute));
                good += cell.count(counted.good(), minute);
                total += cell.count(counted.total(), minute);
            }
        }
        return new Counts(good, total, range.minutes() * 60);
    }

    /** Every minute of a range in ascending order, those without events included. */
    public void forEach(MinuteRange range, Consumer<Slice> slice) {
        for (var minute = range.from(); minute < range.to(); minute++) {
            slice.accept(at(minute));
        }
    }
}
