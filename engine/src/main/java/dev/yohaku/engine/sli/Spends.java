package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What spent the budget, hour by hour, a few bytes for each label value; the same hour, label and value add up. Immutable: adding
 * makes a new one that shares what did not change.
 */
final class Spends {
    static final Spends NONE = new Spends(Names.NONE, Keyed.empty(byte[][]::new));

    private static final Comparator<Spend> LARGEST_FIRST = Comparator.comparingDouble(Spend::bad)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Spend::total).reversed())
            .thenComparing(Spend::label)
            .thenComparing(Spend::value);

    private final Names names;
    private final Keyed<byte[]> hours;

    private Spends(Names names, Keyed<byte[]> hours) {
        this.names = names;
        this.hours = hours;
    }

    Spends with(List<Spend> more) {
        if (more.isEmpty()) {
            return this;
        }
        var allNames = names.with(more);
        var changed = new TreeMap<Long, Map<Integer, Sum>>();
        for (var spend : more) {
            changed.computeIfAbsent(spend.hour(), this::sums)
                    .computeIfAbsent(allNames.number(spend), n -> new Sum())
                    .add(spend.bad(), spend.total(), 0);
        }
        var packed = new TreeMap<Long, byte[]>();
        changed.forEach((hour, sums) -> packed.put(hour, pack(sums)));
        return new Spends(allNames, hours.with(packed));
    }

    /** The spends of a range, widened to whole hours, one for each label value, the largest first; their hour is the first of the range. */
    List<Spend> within(MinuteRange range) {
        var sums = new TreeMap<Integer, Sum>();
        var end = hours.ceiling(Math.ceilDiv(range.to(), (long) HourSlices.MINUTES));
        var first = Math.floorDiv(range.from(), (long) HourSlices.MINUTES);
        for (var i = hours.ceiling(first); i < end && !range.isEmpty(); i++) {
            unpack(hours.value(i), sums);
        }
        var spends = new ArrayList<Spend>();
        sums.forEach((number, sum) -> spends.add(names.spend(first, number, sum)));
        spends.sort(LARGEST_FIRST);
        return List.copyOf(spends);
    }

    /** The numbered label values, then a block of bytes for each day; as {@link #of} takes them. */
    byte[] packedNames() {
        return names.packed();
    }

    List<byte[]> packedDays() {
        var days = new TreeMap<Long, ByteWriter>();
        for (var i = 0; i < hours.size(); i++) {
            var packed = hours.value(i);
            days.computeIfAbsent(Math.floorDiv(hours.key(i), (long) SliceCodec.HOURS), d -> new ByteWriter())
                    .zigzag(hours.key(i))
                    .varint(packed.length)
                    .bytes(packed);
        }
        return days.values().stream().map(ByteWriter::toBytes).toList();
    }

    static Spends of(byte[] packedNames, List<byte[]> packedDays) {
        var hours = new TreeMap<Long, byte[]>();
        for (var day : packedDays) {
            var in = new ByteReader(day, 0);
            while (in.hasMore()) {
                hours.put(in.zigzag(), in.bytes());
            }
        }
        return new Spends(Names.of(packedNames), NONE.hours.with(hours));
    }

    private Map<Integer, Sum> sums(long hour) {
        var sums = new TreeMap<Integer, Sum>();
        var packed = hours.find(hour);
        if (packed != null) {
            unpack(packed, sums);
        }
        return sums;
    }

    private static byte[] pack(Map<Integer, Sum> sums) {
        var out = new ByteWriter();
        sums.forEach((number, sum) -> {
            var counts = sum.counts();
            out.varint(number).number(counts.good()).number(counts.total());
        });
        return out.toBytes();
    }

    private static void unpack(byte[] packed, Map<Integer, Sum> into) {
        var in = new ByteReader(packed, 0);
        while (in.hasMore()) {
            into.computeIfAbsent((int) in.varint(), n -> new Sum()).add(in.number(), in.number(), 0);
        }
    }
}
