package dev.yohaku.engine.telemetry;

/** Writes XOR chunks the slow, readable way, as text of zeros and ones; shares nothing with the decoder. */
final class BitText {
    private final StringBuilder bits = new StringBuilder();

    static byte[] chunk(long[] times, double[] values) {
        var text = new BitText().number(times.length, 16);
        if (times.length > 0) {
            text.varint(times[0] << 1 ^ times[0] >> 63).number(Double.doubleToRawLongBits(values[0]), 64);
        }
        var window = new int[] {99, 0};
        for (int i = 1; i < times.length; i++) {
            if (i == 1) {
                text.varint(times[1] - times[0]);
            } else {
                text.difference(times[i] - 2 * times[i - 1] + times[i - 2]);
            }
            text.value(Double.doubleToRawLongBits(values[i]) ^ Double.doubleToRawLongBits(values[i - 1]), window);
        }
        return text.bytes();
    }

    private void difference(long d) {
        if (d == 0) {
            bits.append('0');
        } else if (fits(d, 14)) {
            bits.append("10");
            number(d, 14);
        } else if (fits(d, 17)) {
            bits.append("110");
            number(d, 17);
        } else if (fits(d, 20)) {
            bits.append("1110");
            number(d, 20);
        } else {
            bits.append("1111");
            number(d, 64);
        }
    }

    private static boolean fits(long d, int width) {
        return -(1L << (width - 1)) + 1 <= d && d <= 1L << (width - 1);
    }

    /** {@code window} holds leading and trailing zeros of the place that was written last. */
    private void value(long xor, int[] window) {
        if (xor == 0) {
            bits.append('0');
            return;
        }
        int leading = Math.min(31, Long.numberOfLeadingZeros(xor));
        int trailing = Long.numberOfTrailingZeros(xor);
        if (window[0] <= leading && window[1] <= trailing) {
            bits.append("10");
        } else {
            bits.append("11");
            number(leading, 5);
            number(64 - leading - trailing, 6);
            window[0] = leading;
            window[1] = trailing;
        }
        number(xor >>> window[1], 64 - window[0] - window[1]);
    }

    private BitText varint(long v) {
        while ((v & ~0x7fL) != 0) {
            number((v & 0x7f) | 0x80, 8);
            v >>>= 7;
        }
        return number(v, 8);
    }

    /** The lowest {@code width} bits. */
    private BitText number(long v, int width) {
        for (int i = width - 1; i >= 0; i--) {
            bits.append((v >>> i & 1) == 1 ? '1' : '0');
        }
        return this;
    }

    private byte[] bytes() {
        while (bits.length() % 8 != 0) {
            bits.append('0');
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }
}
