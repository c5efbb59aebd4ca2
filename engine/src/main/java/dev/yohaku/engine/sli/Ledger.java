package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Good and total events of the minutes that are being closed, and those of gaps. Confined to one thread. */
final class Ledger {
    /** How far float noise may carry good beyond its bounds, as a share of total. */
    private static final double NOISE = 1e-9;

    private final MinuteRange range;
    private final double[] good;
    private final double[] total;
    private final TreeMap<MinuteRange, double[]> gaps =
            new TreeMap<>(Comparator.comparingLong(MinuteRange::to).thenComparingLong(MinuteRange::from));
    private final Observation observation = new Observation();

    Ledger(MinuteRange range) {
        this.range = range;
        this.good = new double[(int) range.minutes()];
        this.total = new double[(int) range.minutes()];
    }

    Observation observation() {
        return observation;
    }

    void add(long time, double moreGood, double moreTotal) {
        var index = (int) (EpochMinute.of(time) - range.from());
        good[index] += moreGood;
        total[index] += moreTotal;
    }

    /** Events somewhere between two samples that lie too far apart. */
    void addGap(long previous, long time, double moreGood, double moreTotal) {
        if (moreGood == 0 && moreTotal == 0) {
            return;
        }
        var gap = new MinuteRange(EpochMinute.of(previous), EpochMinute.of(time) + 1);
        var sum = gaps.computeIfAbsent(gap, key -> new double[2]);
        sum[0] += moreGood;
        sum[1] += moreTotal;
    }

    SliceBatch batch(List<Spend> spends) {
        var seconds = observation.seconds(range.from(), good.length);
        var slices = new ArrayList<Slice>();
        var faults = 0L;
        for (int i = 0; i < good.length; i++) {
            if (total[i] == 0 && good[i] == 0 && seconds[i] == 0) {
                continue;
            }
            if (sound(good[i], total[i])) {
                slices.add(new Slice(range.from() + i, Math.clamp(good[i], 0, total[i]), total[i], seconds[i]));
            } else {
                faults++;
            }
        }
        return new SliceBatch(slices, spans(), spends, faults);
    }

    private List<Span> spans() {
        return gaps.entrySet().stream()
                .filter(gap -> sound(gap.getValue()[0], gap.getValue()[1]))
                .map(gap ->
                        new Span(gap.getKey(), Math.clamp(gap.getValue()[0], 0, gap.getValue()[1]), gap.getValue()[1]))
                .toList();
    }

    private static boolean sound(double good, double total) {
        var noise = NOISE * Math.max(1, Math.abs(total));
        return total >= 0 && good >= -noise && good <= total + noise;
    }
}
