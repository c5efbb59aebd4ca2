package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The slices of an SLI as days of packed hours; adding makes a new one that shares what did not change. Thread-safe: immutable
 * but for a cache.
 *
 * <p>A sum adds up the minutes of the hours at both edges, the whole hours of the days at both edges and the whole days between.
 * Nothing is subtracted, so a sum of whole counts is exact up to 2^53, good never exceeds total, and the same slices give the
 * same bits in every history. The hours at the edges of the usual windows stay decoded: a cache with a slot for the hour's number
 * modulo 19, a number by which the edges of 1, 2 and 6 hours, 1, 3, 7, 28 and 30 days do not fall together.
 */
final class Timeline {
    static final Timeline EMPTY = new Timeline(Keyed.empty(Day[]::new), slots(), Long.MAX_VALUE, Long.MIN_VALUE);
    private static final int SLOTS = 19;

    private final Keyed<Day> days;
    private final double[] sums;
    private final AtomicReferenceArray<@Nullable HourSlices> decoded;
    private final long first;
    private final long last;

    private Timeline(Keyed<Day> days, AtomicReferenceArray<@Nullable HourSlices> decoded, long first, long last) {
        this.days = days;
        this.decoded = decoded;
        this.sums = new double[3 * days.size()];
        for (var i = 0; i < days.size(); i++) {
            var sum = new Sum();
            days.value(i).addTo(sum);
            sum.store(sums, i);
        }
        this.first = first;
        this.last = last;
    }

    static Timeline of(Collection<DayBlock> blocks) {
        if (blocks.isEmpty()) {
            return EMPTY;
        }
        var stored = new TreeMap<Long, Day>();
        blocks.forEach(block -> stored.put(block.day(), Day.of(block)));
        var first = edge(stored.firstEntry().getValue(), true);
        var last = edge(stored.lastEntry().getValue(), false);
        return new Timeline(EMPTY.days.with(stored), slots(), first, last);
    }

    boolean isEmpty() {
        return days.size() == 0;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** This timeline with slices put over it, minute by minute. */
    Timeline with(List<Slice> slices) {
        if (slices.isEmpty()) {
            return this;
        }
        var hours = new TreeMap<Long, HourSlices>();
        for (var slice : slices) {
            var hour = Math.floorDiv(slice.minute(), (long) HourSlices.MINUTES);
            hours.computeIfAbsent(hour, h -> decoded(h).copy()).put(slice);
        }
        var from = slices.stream().mapToLong(Slice::minute).min().orElse(first);
        var to = slices.stream().mapToLong(Slice::minute).max().orElse(last);
        return new Timeline(days.with(changedDays(hours)), kept(hours), Math.min(first, from), Math.max(last, to));
    }

    Counts sum(MinuteRange range) {
        var sum = new Sum();
        var from = clamp(range.from());
        var to = clamp(range.to());
        var firstHour = Math.ceilDiv(from, HourSlices.MINUTES);
        var lastHour = Math.floorDiv(to, HourSlices.MINUTES);
        if (firstHour > lastHour) {
            addMinutes(sum, from, to);
        } else {
            addMinutes(sum, from, firstHour * HourSlices.MINUTES);
            addHours(sum, firstHour, lastHour);
            addMinutes(sum, lastHour * HourSlices.MINUTES, to);
        }
        return sum.counts();
    }

    void forEach(MinuteRange range, Consumer<Slice> slice) {
        var from = clamp(range.from());
        var to = clamp(range.to());
        var minute = from;
        while (minute < to) {
            var hour = Math.floorDiv(minute, HourSlices.MINUTES);
            var start = hour * HourSlices.MINUTES;
            var until = Math.min(to, start + HourSlices.MINUTES);
            decode(hour).forEach((int) (minute - start), (int) (until - start), slice);
            minute = until < to ? nextStored(until) : until;
        }
    }

    List<DayBlock> blocks() {
        var blocks = new ArrayList<DayBlock>();
        for (var i = 0; i < days.size(); i++) {
            blocks.add(days.value(i).stored());
        }
        return blocks;
    }

    private void addHours(Sum sum, long from, long to) {
        var firstDay = Math.ceilDiv(from, SliceCodec.HOURS);
        var lastDay = Math.floorDiv(to, SliceCodec.HOURS);
        if (firstDay > lastDay) {
            addHoursOfDay(sum, from, to);
            return;
        }
        addHoursOfDay(sum, from, firstDay * SliceCodec.HOURS);
        var end = days.ceiling(lastDay);
        for (var i = days.ceiling(firstDay); i < end; i++) {
            sum.add(sums, i);
        }
        addHoursOfDay(sum, lastDay * SliceCodec.HOURS, to);
    }

    private void addHoursOfDay(Sum sum, long from, long to) {
        if (from == to) {
            return;
        }
        var number = Math.floorDiv(from, SliceCodec.HOURS);
        var day = days.find(number);
        if (day != null) {
            var start = number * SliceCodec.HOURS;
            day.addHours(sum, (int) (from - start), (int) (to - start));
        }
    }

    private void addMinutes(Sum sum, long from, long to) {
        if (from < to) {
            var hour = Math.floorDiv(from, HourSlices.MINUTES);
            var start = hour * HourSlices.MINUTES;
            decoded(hour).addTo(sum, (int) (from - start), (int) (to - start));
        }
    }

    /** An hour's slices, which stay decoded. */
    private HourSlices decoded(long hour) {
        var slot = slot(hour);
        var known = decoded.getAcquire(slot);
        if (known == null || known.hour != hour) {
            known = decode(hour);
            decoded.setRelease(slot, known);
        }
        return known;
    }

    private HourSlices decode(long hour) {
        var number = Math.floorDiv(hour, SliceCodec.HOURS);
        var day = days.find(number);
        return day == null ? new HourSlices(hour) : day.hour((int) (hour - number * SliceCodec.HOURS));
    }

    private SortedMap<Long, Day> changedDays(SortedMap<Long, HourSlices> hours) {
        var byDay = new TreeMap<Long, Map<Integer, HourSlices>>();
        hours.forEach((hour, slices) -> byDay.computeIfAbsent(
                        Math.floorDiv(hour, (long) SliceCodec.HOURS), d -> new TreeMap<>())
                .put((int) Math.floorMod(hour, (long) SliceCodec.HOURS), slices));
        var changed = new TreeMap<Long, Day>();
        byDay.forEach((number, changes) -> {
            var day = days.find(number);
            changed.put(number, (day == null ? Day.empty(number) : day).with(changes));
        });
        return changed;
    }

    /** The decoded hours that remain true, and those that were just written. */
    private AtomicReferenceArray<@Nullable HourSlices> kept(SortedMap<Long, HourSlices> written) {
        var kept = slots();
        for (var slot = 0; slot < SLOTS; slot++) {
            var hour = decoded.getAcquire(slot);
            kept.setPlain(slot, hour == null || written.containsKey(hour.hour) ? null : hour);
        }
        written.forEach((hour, slices) -> kept.setPlain(slot(hour), slices));
        return kept;
    }

    private static AtomicReferenceArray<@Nullable HourSlices> slots() {
        return new AtomicReferenceArray<>(SLOTS);
    }

    private static int slot(long hour) {
        return (int) Math.floorMod(hour, (long) SLOTS);
    }

    private long clamp(long minute) {
        return isEmpty() ? 0 : Math.max(first, Math.min(minute, last + 1));
    }

    /** A minute, or the start of the next day with slices where its own day has none. */
    private long nextStored(long minute) {
        var day = Math.floorDiv(minute, (long) SliceCodec.DAY);
        var next = days.key(days.ceiling(day));
        return next == day ? minute : next * SliceCodec.DAY;
    }

    /** The first or last minute of a day that has a slice; days without slices are never kept. */
    private static long edge(Day day, boolean first) {
        for (var i = 0; i < SliceCodec.HOURS; i++) {
            var hour = first ? i : SliceCodec.HOURS - 1 - i;
            if (SliceCodec.has(day.block, hour)) {
                var slices = day.hour(hour);
                var minute = first
                        ? Long.numberOfTrailingZeros(slices.present)
                        : 63 - Long.numberOfLeadingZeros(slices.present);
                return slices.hour * HourSlices.MINUTES + minute;
            }
        }
        throw new IllegalArgumentException("the block of day " + day.day + " has no slices");
    }
}
