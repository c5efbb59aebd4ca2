package dev.yohaku.engine.change;

import java.util.Arrays;

/** The latest {@value #MOST} values of a series, addressed by their age: 0 is the newest. Confined to one thread. */
final class Recent {
    static final int MOST = 4_096;

    private static final int[] SEASONS = {24, 48, 96, 144, 168, 288, 336, 1_008};
    private static final int SEARCHED = 3_000;
    private static final double PROVEN = 0.3;

    private final double[] values = new double[MOST];
    private long count;

    void add(double value) {
        values[(int) (count % MOST)] = value;
        count++;
    }

    /** How many are kept. */
    int size() {
        return (int) Math.min(count, MOST);
    }

    double at(int age) {
        return values[(int) Math.floorMod(count - 1 - age, (long) MOST)];
    }

    /** Mean of the values of ages [from, to), as far as they are kept. */
    double mean(int from, int to) {
        var end = Math.min(to, size());
        var sum = 0.0;
        for (var age = from; age < end; age++) {
            sum += at(age);
        }
        return sum / Math.max(1, end - from);
    }

    /** The newest values, at most {@code most}. */
    double[] newest(int most) {
        var newest = new double[Math.min(most, size())];
        Arrays.setAll(newest, this::at);
        return newest;
    }

    /** The usual length of a day or week in steps that correlates best with what came before; 0 when none does. */
    int season() {
        var newest = newest(SEARCHED);
        var scale = Math.max(
                Double.MIN_NORMAL, Arrays.stream(newest).map(Math::abs).max().orElse(0));
        var mean = Arrays.stream(newest).map(value -> value / scale).average().orElse(0);
        var offs = Arrays.stream(newest).map(value -> value / scale - mean).toArray();
        var best = 0;
        var strongest = PROVEN;
        for (var season : SEASONS) {
            var strength = offs.length < 2 * season + 10 ? 0 : correlation(offs, season);
            if (strength > strongest + 0.02) {
                strongest = strength;
                best = season;
            }
        }
        return best;
    }

    private static double correlation(double[] offs, int distance) {
        var shared = 0.0;
        var early = 0.0;
        var late = 0.0;
        for (var index = distance; index < offs.length; index++) {
            shared += offs[index] * offs[index - distance];
            late += offs[index] * offs[index];
            early += offs[index - distance] * offs[index - distance];
        }
        return early > 0 && late > 0 ? shared / Math.sqrt(early * late) : 0;
    }
}
