package dev.yohaku.engine.compare;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A permutation test for the ratio of two samples, with its interval.
 *
 * <p>A rearrangement exchanges k values of one sample for k of the other. Were the later sample the earlier one times ρ, dividing it by ρ
 * would make both alike, and each rearrangement of the two as likely as what was seen. As the compared mean is linear, a rearrangement is at
 * least as extreme as what was seen for all ρ on one side of one critical ratio, which only what was exchanged decides. So one sorted
 * list of critical ratios holds the test of every ρ: its place of 1 is the p value, its ends at 2.5 % are the interval (D. Tritchler, "On
 * inverting permutation tests", JASA 79, 1984).
 *
 * <p>Up to {@value #MOST} rearrangements are all taken; of more, {@value #DRAWN}, what was seen among them so that no p is zero
 * (B. Phipson and G. Smyth, "Permutation p-values should never be zero", 2010). The draw is the same one for the same sizes.
 */
final class Rearrangements {
    private static final int MOST = 20_000;
    private static final int DRAWN = 4_000;
    private static final long SEED = 0x796f68616b75L;

    /** Two-sided at 5 %: one in forty at each side. */
    private static final int ONE_IN = 40;

    private final double[] values;
    private final int first;
    private final Critical critical;
    private final double whole;

    private Rearrangements(double[] before, double[] after, Critical critical) {
        this.values = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, values, before.length, after.length);
        this.first = before.length;
        this.critical = critical;
        this.whole = Arrays.stream(before).sum();
    }

    /** The ratio at which a rearrangement becomes as extreme as what was seen; NaN if it is so at every ratio. */
    interface Critical {
        double ratio(int exchanged, double fromBefore, double fromAfter);
    }

    /** Whether so few values have too few rearrangements for any claim. */
    static boolean tooFew(int before, int after) {
        return ways(before + after, Math.min(before, after)) <= ONE_IN;
    }

    /** Both samples not empty and sorted, so that their order before cannot matter. */
    static Estimate estimate(double[] before, double[] after, double ratio, Critical critical) {
        var turned = before.length == after.length ? Arrays.compare(before, after) > 0 : before.length > after.length;
        if (turned) {
            Critical inverse = (exchanged, one, other) -> 1 / critical.ratio(exchanged, other, one);
            return estimate(after, before, 1 / ratio, inverse).inverted();
        }
        var ratios = new Rearrangements(before, after, critical).ratios();
        Arrays.sort(ratios);
        return read(ratios, ratio);
    }

    private static Estimate read(double[] sorted, double ratio) {
        var known = sorted.length;
        while (known > 0 && Double.isNaN(sorted[known - 1])) {
            known--;
        }
        var always = sorted.length - known;
        var low = Arrays.stream(sorted).filter(each -> each <= 1).count();
        var high = Arrays.stream(sorted).filter(each -> each >= 1).count();
        var p = Math.min(1, 2.0 * (always + Math.min(low, high)) / sorted.length);
        var rank = (sorted.length + ONE_IN - 1) / ONE_IN - always;
        var interval = rank <= 0
                ? new Interval(0, Double.POSITIVE_INFINITY)
                : new Interval(sorted[rank - 1], sorted[known - rank]);
        return new Estimate(ratio, interval, p);
    }

    private double[] ratios() {
        var ways = ways(values.length, first);
        return ways <= MOST ? all((int) ways) : drawn();
    }

    private double[] all(int ways) {
        var ratios = new double[ways];
        var chosen = new int[first];
        Arrays.setAll(chosen, place -> place);
        for (var way = 0; way < ways; way++) {
            ratios[way] = ratio(chosen);
            advance(chosen);
        }
        return ratios;
    }

    /** The next choice in the order of a dictionary; the last one stays. */
    private void advance(int[] chosen) {
        var place = first - 1;
        while (place >= 0 && chosen[place] == values.length - first + place) {
            place--;
        }
        if (place < 0) {
            return;
        }
        chosen[place]++;
        for (var next = place + 1; next < first; next++) {
            chosen[next] = chosen[next - 1] + 1;
        }
    }

    private double[] drawn() {
        var random = new SplittableRandom(SEED);
        var ratios = new double[DRAWN];
        var order = new int[values.length];
        Arrays.setAll(order, place -> place);
        for (var draw = 0; draw < DRAWN; draw++) {
            ratios[draw] = ratio(order);
            for (var place = 0; place < first; place++) {
                var other = place + random.nextInt(order.length - place);
                var kept = order[place];
                order[place] = order[other];
                order[other] = kept;
            }
        }
        return ratios;
    }

    /** Of the rearrangement whose earlier sample is made of the values at the first of these places. */
    private double ratio(int[] chosen) {
        var exchanged = 0;
        var stayed = 0.0;
        var came = 0.0;
        for (var place = 0; place < first; place++) {
            var index = chosen[place];
            if (index < first) {
                stayed += values[index];
            } else {
                came += values[index];
                exchanged++;
            }
        }
        return exchanged == 0 ? Double.NaN : critical.ratio(exchanged, whole - stayed, came);
    }

    /** How many choices of some among all there are; {@value #MOST} + 1 stands for more than {@value #MOST}. */
    private static long ways(int all, int some) {
        var ways = 1L;
        for (var each = 1; each <= Math.min(some, all - some); each++) {
            ways = ways * (all - each + 1) / each;
            if (ways > MOST) {
                return MOST + 1L;
            }
        }
        return ways;
    }
}
