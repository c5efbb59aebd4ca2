package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact counts of one objective by the hour, as far as they were observed. An hour of which less than half was seen is a gap; the traffic
 * of other hours is scaled to the whole of it.
 *
 * @param hours good events, all events and observed minutes of each hour, one after the other
 */
record HourlyCounts(String objective, long from, List<long[]> hours) {
    private static final int HOUR = 60;

    static HourlyCounts of(Simulation simulation, String objective) {
        var history = simulation.history();
        var gaps = simulation.gaps(simulation.objective(objective).service());
        var counts = simulation.exactCounts(objective);
        var hours = new ArrayList<long[]>();
        for (var from = history.from(); from < history.to(); from += HOUR) {
            var hour = new long[3];
            counts.forEach(new MinuteRange(from, from + HOUR), slice -> {
                if (gaps.stream().noneMatch(g -> g.contains(slice.minute()))) {
                    hour[0] += (long) slice.good();
                    hour[1] += (long) slice.total();
                    hour[2]++;
                }
            });
            hours.add(hour);
        }
        return new HourlyCounts(objective, history.from(), hours);
    }

    /** The share of good events; unknown without events. */
    RegularSeries good() {
        return RegularSeries.generate(
                from,
                HOUR,
                hours.size(),
                i -> seen(i) && hours.get(i)[1] > 0 ? (double) hours.get(i)[0] / hours.get(i)[1] : Double.NaN);
    }

    RegularSeries traffic() {
        return RegularSeries.generate(
                from,
                HOUR,
                hours.size(),
                i -> seen(i) ? (double) hours.get(i)[1] * HOUR / hours.get(i)[2] : Double.NaN);
    }

    /** The events behind each share; unknown in gaps. */
    RegularSeries weights() {
        return RegularSeries.generate(from, HOUR, hours.size(), i -> seen(i) ? hours.get(i)[1] : Double.NaN);
    }

    private boolean seen(int hour) {
        return hours.get(hour)[2] * 2 >= HOUR;
    }

    void write(DataOutputStream out) throws IOException {
        for (var hour : hours) {
            for (var number : hour) {
                out.writeLong(number);
            }
        }
    }

    static HourlyCounts read(String objective, MinuteRange history, DataInputStream in) throws IOException {
        var hours = new ArrayList<long[]>();
        for (var from = history.from(); from < history.to(); from += HOUR) {
            hours.add(new long[] {in.readLong(), in.readLong(), in.readLong()});
        }
        return new HourlyCounts(objective, history.from(), hours);
    }
}
