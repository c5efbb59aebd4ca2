package dev.yohaku.engine.sli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SliceCodecTests {
    private static final long DAY = 20_000;
    private static final long START = DAY * SliceCodec.DAY;

    @Provide
    Arbitrary<List<Slice>> slicesOfADay() {
        return SliceSamples.anyOrder(START, START + SliceCodec.DAY);
    }

    @Property(tries = 500)
    void whatGoesInComesOut(@ForAll("slicesOfADay") List<Slice> slices) {
        assertThat(SliceCodec.decode(DAY, SliceCodec.encode(slices))).isEqualTo(SliceSamples.lastOfEachMinute(slices));
    }

    @Property(tries = 200)
    void wholeCountsThatAreNearlyAlwaysTheSameComeOut(@ForAll Random random) {
        var slices = IntStream.range(0, SliceCodec.DAY)
                .mapToObj(m -> new Slice(START + m, random.nextInt(20) == 0 ? random.nextInt(500) : 500, 500, 60))
                .toList();
        assertThat(SliceCodec.decode(DAY, SliceCodec.encode(slices))).isEqualTo(slices);
    }

    @Test
    void aNegativeZeroKeepsItsSign() {
        var slices = List.of(new Slice(START, -0.0, 0.0, 60), new Slice(START + 1, -0.0, -0.0, 0));
        assertThat(SliceCodec.decode(DAY, SliceCodec.encode(slices))).isEqualTo(slices);
    }

    @Test
    void daysBeforeTheEpochWorkToo() {
        var slices = List.of(new Slice(-SliceCodec.DAY, 1, 2, 60), new Slice(-1, 3, 4, 59));
        assertThat(SliceCodec.decode(-1, SliceCodec.encode(slices))).isEqualTo(slices);
    }

    @Test
    void aBlockCutAnywhereIsRefusedOrHasFewerBitsThanItNeeds() {
        var block = SliceCodec.encode(randomDay(new Random(1)));
        for (var length = 0; length < block.length; length++) {
            var cut = Arrays.copyOf(block, length);
            assertThatThrownBy(() -> SliceCodec.decode(DAY, cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aNewerVersionIsRefused() {
        var block = SliceCodec.encode(List.of(new Slice(START, 1, 1, 60)));
        block[0] = 2;
        assertThatThrownBy(() -> SliceCodec.decode(DAY, block)).hasMessageContaining("version 2");
    }

    @Test
    void aDayOfOrdinaryTrafficTakesUnderTwoBytesAMinute() {
        var block = SliceCodec.encode(randomDay(new Random(7)));
        assertThat(block.length).isLessThan(2 * SliceCodec.DAY);
    }

    /** About 1,000 requests a minute with the noise of chance, 0.1 % of them bad. */
    static List<Slice> randomDay(Random random) {
        return IntStream.range(0, SliceCodec.DAY)
                .mapToObj(m -> ordinary(START + m, random))
                .toList();
    }

    static Slice ordinary(long minute, Random random) {
        var shape = 1_000 + 600 * Math.sin(minute * 2 * Math.PI / SliceCodec.DAY);
        var total = Math.max(0, Math.round(shape + random.nextGaussian() * Math.sqrt(shape)));
        var bad = IntStream.range(0, (int) total)
                .filter(i -> random.nextInt(1_000) == 0)
                .count();
        return new Slice(minute, total - bad, total, 60);
    }
}
