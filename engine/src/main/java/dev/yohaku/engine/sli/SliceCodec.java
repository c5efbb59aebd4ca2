package dev.yohaku.engine.sli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Turns the slices of one UTC day into a block of bytes and back, exactly; one to three bytes a minute for whole counts. The block is
 * a version, a bitmap of the hours that have slices, the length of each hour's part, and the parts, so that one hour can be
 * decoded or replaced alone. Thread-safe. The format, byte by byte, is in {@code docs/formats/history.md}.
 */
public final class SliceCodec {
    /** The version this class writes, and the newest it reads. */
    public static final int VERSION = 1;

    /** Minutes of a day block. */
    public static final int DAY = 1_440;

    static final int HOURS = 24;
    private static final int HEAD = 4;

    private SliceCodec() {}

    /** The block of slices that lie in one day, in any order; of slices of the same minute the last counts. */
    public static byte[] encode(List<Slice> slices) {
        var hours = new TreeMap<Integer, HourSlices>();
        for (var slice : slices) {
            var hour = Math.floorDiv(slice.minute(), (long) HourSlices.MINUTES);
            hours.computeIfAbsent((int) Math.floorMod(hour, (long) HOURS), h -> new HourSlices(hour))
                    .put(slice);
        }
        return replace(new byte[HEAD], hours);
    }

    /**
     * Calls back for each slice of a block, by ascending minute; {@code day} is whole days since the epoch.
     *
     * @throws IllegalArgumentException when the bytes are no block or are of a newer version
     */
    public static void decode(long day, byte[] block, Consumer<Slice> slice) {
        for (var hour = 0; hour < HOURS; hour++) {
            if (has(block, hour)) {
                hour(day, block, hour).forEach(0, HourSlices.MINUTES, slice);
            }
        }
    }

    /** The same as a list. */
    public static List<Slice> decode(long day, byte[] block) {
        var slices = new ArrayList<Slice>();
        decode(day, block, slices::add);
        return slices;
    }

    /** Whether an hour, 0 to 23, has a part. */
    static boolean has(byte[] block, int hour) {
        if (block.length < HEAD || block[0] > VERSION || block[0] < 0) {
            throw new IllegalArgumentException("a day block of version 1 to " + VERSION + " was expected, not "
                    + (block.length < HEAD ? block.length + " bytes" : "version " + block[0]));
        }
        return (block[1 + (hour >> 3)] >> (hour & 7) & 1) != 0;
    }

    /** One hour of a block; empty where the block has no such part. */
    static HourSlices hour(long day, byte[] block, int hour) {
        if (!has(block, hour)) {
            return new HourSlices(day * HOURS + hour);
        }
        var parts = parts(block);
        return HourCodec.decode(day * HOURS + hour, new BitReader(block, parts[hour], parts[hour + 1]));
    }

    /** The block with some hours' parts replaced; the others' bytes are taken over. */
    static byte[] replace(byte[] block, Map<Integer, HourSlices> changed) {
        var parts = parts(block);
        var out = new ByteWriter();
        var encoded = new byte[HOURS][];
        for (var hour = 0; hour < HOURS; hour++) {
            var slices = changed.get(hour);
            encoded[hour] =
                    slices != null ? HourCodec.encode(slices) : Arrays.copyOfRange(block, parts[hour], parts[hour + 1]);
        }
        writeHead(out, encoded);
        for (var part : encoded) {
            out.bytes(part);
        }
        return out.toBytes();
    }

    private static void writeHead(ByteWriter out, byte[][] parts) {
        var present = 0;
        for (var hour = 0; hour < HOURS; hour++) {
            present |= parts[hour].length > 0 ? 1 << hour : 0;
        }
        out.octet(VERSION).octet(present).octet(present >> 8).octet(present >> 16);
        for (var part : parts) {
            if (part.length > 0) {
                out.varint(part.length);
            }
        }
    }

    /** Where each hour's part starts, and at index 24 where the last one ends. */
    private static int[] parts(byte[] block) {
        var starts = new int[HOURS + 1];
        var in = new ByteReader(block, HEAD);
        for (var hour = 0; hour < HOURS; hour++) {
            starts[hour + 1] = starts[hour] + (has(block, hour) ? in.length() : 0);
        }
        for (var hour = 0; hour <= HOURS; hour++) {
            starts[hour] += in.position();
        }
        if (starts[HOURS] > block.length) {
            throw new IllegalArgumentException("a day block ends early");
        }
        return starts;
    }
}
