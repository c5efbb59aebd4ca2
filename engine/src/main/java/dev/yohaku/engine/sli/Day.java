package dev.yohaku.engine.sli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One day of a history: its block, its sums and, once something asked for part of the day, the sums of its hours. Immutable to see. */
final class Day {
    final long day;
    final byte[] block;
    private final double[] sum;
    private volatile double @Nullable [] hours;

    private Day(long day, byte[] block, double[] sum, double @Nullable [] hours) {
        this.day = day;
        this.block = block;
        this.sum = sum;
        this.hours = hours;
    }

    static Day of(DayBlock stored) {
        var sum = stored.sum();
        return new Day(
                stored.day(), stored.slices(), new double[] {sum.good(), sum.total(), sum.observedSeconds()}, null);
    }

    static Day empty(long day) {
        return new Day(day, SliceCodec.encode(List.of()), new double[3], new double[3 * SliceCodec.HOURS]);
    }

    DayBlock stored() {
        var all = new Sum();
        addTo(all);
        return new DayBlock(day, all.counts(), block);
    }

    /** This day with some of its hours replaced. */
    Day with(Map<Integer, HourSlices> changed) {
        var sums = hours().clone();
        changed.forEach((hour, slices) -> sumOf(slices).store(sums, hour));
        return new Day(day, SliceCodec.replace(block, changed), total(sums), sums);
    }

    HourSlices hour(int hour) {
        return SliceCodec.hour(day, block, hour);
    }

    void addTo(Sum all) {
        all.add(sum, 0);
    }

    void addHours(Sum all, int from, int to) {
        var sums = hours();
        for (var hour = from; hour < to; hour++) {
            all.add(sums, hour);
        }
    }

    private double[] hours() {
        var known = hours;
        if (known == null) {
            known = new double[3 * SliceCodec.HOURS];
            for (var hour = 0; hour < SliceCodec.HOURS; hour++) {
                if (SliceCodec.has(block, hour)) {
                    sumOf(hour(hour)).store(known, hour);
                }
            }
            hours = known;
        }
        return known;
    }

    private static Sum sumOf(HourSlices slices) {
        var sum = new Sum();
        slices.addTo(sum, 0, HourSlices.MINUTES);
        return sum;
    }

    private static double[] total(double[] hours) {
        var all = new Sum();
        for (var hour = 0; hour < SliceCodec.HOURS; hour++) {
            all.add(hours, hour);
        }
        var sum = new double[3];
        all.store(sum, 0);
        return sum;
    }
}
