package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HullProperties {
    private static final Measure EVENTS = new Measure.OfEvents(1);

    @Property(tries = 60)
    void aVertexIsAsGoodAsAnyMoment(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int length, @ForAll boolean rise) {
        var random = new Random(seed);
        var exposure = new double[length + 1];
        var evidence = new double[length + 1];
        var hull = new Hull(rise);
        for (var i = 0; i < length; i++) {
            hull.add(exposure[i], evidence[i], i);
            var rate = i < length / 2 ? 2 : 2 + random.nextInt(3);
            exposure[i + 1] = exposure[i] + 1 + random.nextInt(5);
            evidence[i + 1] = evidence[i] + random.nextInt(2 * rate + 1);
        }

        var best = 0.0;
        for (var i = 0; i < length; i++) {
            best = Math.max(best, gain(exposure[i], evidence[i], exposure[length], evidence[length], rise));
        }
        var found = 0.0;
        for (var v = 0; v < hull.size(); v++) {
            found = Math.max(found, gain(hull.exposure(v), hull.evidence(v), exposure[length], evidence[length], rise));
        }

        assertThat(found).isCloseTo(best, within(1e-9));
    }

    @Property(tries = 20)
    void neverHoldsMoreThanItsRoom(@ForAll @IntRange(min = 1, max = 500) int length) {
        var hull = new Hull(true);
        for (var i = 0; i < length; i++) {
            hull.add(i, (double) i * i, i);
        }

        assertThat(hull.size()).isLessThanOrEqualTo(Hull.MOST);
        assertThat(hull.at(0)).isZero();
    }

    private static double gain(double u1, double y1, double u, double y, boolean rise) {
        return EVENTS.logRatio(u1, y1, u - u1, y - y1, rise);
    }
}
