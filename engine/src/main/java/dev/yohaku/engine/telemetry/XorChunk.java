package dev.yohaku.engine.telemetry;

/**
 * Decodes the chunks in which Prometheus keeps samples. A chunk begins with the number of samples (two bytes). Times are written as
 * differences of differences: a prefix of up to four ones gives the width. Values are written as their exclusive or with the one before:
 * a zero bit for "the same", else the middle bits, in the previous place ("10") or in a new one ("11", five bits of leading zeros, six bits of
 * width). The idea is from Pelkonen et al., "Gorilla: a fast, scalable, in-memory time series database", VLDB 2015.
 */
public final class XorChunk {
    private static final int[] WIDTHS = {0, 14, 17, 20, 64};

    private final Bits bits;
    private long time;
    private long delta;
    private long value;
    private int leading;
    private int width = 64;

    private XorChunk(Bits bits) {
        this.bits = bits;
    }

    /** Adds all samples of a chunk to a buffer; throws {@link WireException} when the chunk is damaged. */
    public static void decode(byte[] data, int offset, int length, SampleBuffer into) {
        var bits = new Bits(data, offset, length);
        var samples = (int) bits.read(16);
        new XorChunk(bits).decode(samples, into);
    }

    private void decode(int samples, SampleBuffer into) {
        for (int i = 0; i < samples; i++) {
            switch (i) {
                case 0 -> first();
                case 1 -> second();
                default -> next();
            }
            into.add(time, value);
        }
    }

    private void first() {
        var zigzag = bits.varint();
        time = zigzag >>> 1 ^ -(zigzag & 1);
        value = bits.read(64);
    }

    private void second() {
        delta = bits.varint();
        time += delta;
        nextValue();
    }

    private void next() {
        var ones = Math.min(4, Long.numberOfLeadingZeros(~bits.peek()));
        bits.skip(Math.min(4, ones + 1));
        if (ones > 0) {
            delta += signed(bits.read(WIDTHS[ones]), WIDTHS[ones]);
        }
        time += delta;
        nextValue();
    }

    /** In w bits stand the numbers from 1 - 2^(w-1) to 2^(w-1), both included. */
    private static long signed(long number, int width) {
        return width < 64 && number > 1L << (width - 1) ? number - (1L << width) : number;
    }

    private void nextValue() {
        var next = bits.peek();
        if (next >= 0) {
            bits.skip(1);
            return;
        }
        bits.skip(2);
        if ((next & 1L << 62) != 0) {
            leading = (int) bits.read(5);
            var six = (int) bits.read(6);
            width = six == 0 ? 64 : six;
        }
        value ^= bits.read(width) << shift();
    }

    private int shift() {
        var trailing = 64 - leading - width;
        if (trailing < 0) {
            throw new WireException("a value of a chunk is wider than 64 bits");
        }
        return trailing;
    }
}
