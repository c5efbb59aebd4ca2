package dev.yohaku.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class XorChunkTests {
    private static final Labels NAMELESS = Labels.of(Map.of());

    /** 2 samples: 1000 (zigzag 2000) with 1.0, then 60000 ms later the same value: one zero bit. */
    @Test
    void aValueThatStaysTakesOneBit() {
        var run = decode(HexFormat.of().parseHex("0002" + "d00f" + "3ff0000000000000" + "e0d403" + "00"));

        assertThat(run.timesMillis()).containsExactly(1000, 61_000);
        assertThat(run.values()).containsExactly(1.0, 1.0);
    }

    /** Times 0, 10, 20, 31: the last difference of differences is 1, written "10" and 14 bits. 1.0 to 2.0 differ in bits 1 to 11. */
    @Test
    void aLateScrapeTakesSixteenBits() {
        var bits = "0" + "0" // 20: as before; value as before
                + "10" + "00000000000001" // 31
                + "11" + "00001" + "001011" + "11111111111"; // leading 1, width 11, trailing 52
        var run = decode(HexFormat.of().parseHex("0004" + "00" + "3ff0000000000000" + "0a" + hex("0" + bits)));

        assertThat(run.timesMillis()).containsExactly(0, 10, 20, 31);
        assertThat(run.values()).containsExactly(1.0, 1.0, 1.0, 2.0);
    }

    @Test
    void stalenessMarkersAreLeftOut() {
        var stale = Double.longBitsToDouble(SampleBuffer.STALE);
        var run = decode(BitText.chunk(new long[] {1, 2, 3}, new double[] {5, stale, 7}));

        assertThat(run.timesMillis()).containsExactly(1, 3);
        assertThat(run.values()).containsExactly(5, 7);
    }

    @Test
    void samplesOutsideTheRangeAreLeftOut() {
        var into = new SampleBuffer(20, 30);
        var chunk = BitText.chunk(new long[] {10, 20, 30, 40}, new double[] {1, 2, 3, 4});
        XorChunk.decode(chunk, 0, chunk.length, into);

        assertThat(into.take(NAMELESS).timesMillis()).containsExactly(20, 30);
    }

    @Test
    void anEmptyChunkHasNoSamples() {
        assertThat(decode(BitText.chunk(new long[0], new double[0])).size()).isZero();
    }

    @Test
    void aChunkCutAnywhereIsDamaged() {
        var chunk = BitText.chunk(new long[] {10, 20, 31, 70_000}, new double[] {1, 2.5, Math.PI, -1e300});
        for (int length = 0; length < chunk.length - 1; length++) {
            var cut = Arrays.copyOf(chunk, length);
            assertThatThrownBy(() -> decode(cut)).isInstanceOf(WireException.class);
        }
    }

    @Property
    void whatWasWrittenIsRead(
            @ForAll @IntRange(min = 1, max = 200) int samples,
            @ForAll long seed,
            @ForAll @IntRange(max = 4) int manner) {
        var random = new java.util.Random(seed);
        var times = new long[samples];
        var values = new double[samples];
        for (int i = 0; i < samples; i++) {
            times[i] = (i == 0 ? random.nextInt() : times[i - 1]) + step(random, manner);
            values[i] = value(random, manner, i == 0 ? 0 : values[i - 1]);
        }
        var run = decode(BitText.chunk(times, values));

        assertThat(run.timesMillis()).isEqualTo(times);
        assertThat(Arrays.stream(run.values())
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray())
                .isEqualTo(Arrays.stream(values)
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray());
    }

    /** Regular scrapes, jitter, long gaps, and steps at the borders of the widths. */
    private static long step(java.util.Random random, int manner) {
        return switch (manner) {
            case 0 -> 15_000;
            case 1 -> 15_000 + random.nextInt(20) - 10;
            case 2 -> random.nextLong(1L << 40);
            case 3 -> 1_000_000 + (1L << new int[] {13, 16, 19}[random.nextInt(3)]) + random.nextInt(3) - 1;
            default -> 1_000_000 - (1L << new int[] {13, 16, 19}[random.nextInt(3)]) + random.nextInt(3) - 1;
        };
    }

    private static double value(java.util.Random random, int manner, double before) {
        return switch (manner) {
            case 0 -> before + random.nextInt(100);
            case 1 -> before;
            case 2 -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62));
            case 3 -> random.nextGaussian();
            default -> random.nextInt(5) == 0 ? 0 : before + 0.1;
        };
    }

    private static SeriesSamples decode(byte[] chunk) {
        var padded = new byte[chunk.length + 7];
        Arrays.fill(padded, (byte) 0xff);
        System.arraycopy(chunk, 0, padded, 3, chunk.length);
        var into = new SampleBuffer(Long.MIN_VALUE, Long.MAX_VALUE);
        XorChunk.decode(padded, 3, chunk.length, into);
        return into.take(NAMELESS);
    }

    private static String hex(String bits) {
        var padded = bits + "0".repeat((8 - bits.length() % 8) % 8);
        var hex = new StringBuilder();
        for (int i = 0; i < padded.length(); i += 8) {
            hex.append(HexFormat.of().toHexDigits((byte) Integer.parseInt(padded.substring(i, i + 8), 2)));
        }
        return hex.toString();
    }
}
