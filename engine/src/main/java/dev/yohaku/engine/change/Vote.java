package dev.yohaku.engine.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which cuts most of a small jury agrees on. Each member picks, of one family's cheapest cuts (levels or lines), the number that an information criterion for
 * residuals with memory likes best: n log of the innovations' variance plus a price for each cut. Members differ in that price and in how
 * much memory they believe in. A slow wave looks like changes to one who believes in little memory, and a change like memory to one who
 * believes in much; what the majority sees stands on its own.
 */
final class Vote {
    private static final double[] PRICES = {2.25, 3, 4};
    private static final double[] MEMORIES = {0.87, 0.92, 0.97};
    private static final int MOST_CUTS = 15;
    private static final int WIDEST = 5;
    private static final double MAJORITY = 0.5;
    private static final double EXACT_BONUS = 0.01;

    private Vote() {}

    /** Cuts in ascending order. */
    static int[] of(Pieces levels, Pieces lines) {
        List<int[]> ballots = new ArrayList<>();
        for (var family : List.of(levels, lines)) {
            var paths = family.cheapest(MOST_CUTS);
            for (var price : PRICES) {
                for (var memory : MEMORIES) {
                    ballots.add(choice(family, paths, price, memory));
                }
            }
        }
        return elected(ballots, levels.length());
    }

    private static int[] choice(Pieces family, List<int[]> paths, double price, double mostMemory) {
        var best = Double.POSITIVE_INFINITY;
        var chosen = new int[0];
        for (var cuts : paths) {
            var criterion = criterion(family, cuts, price, mostMemory);
            if (criterion < best) {
                best = criterion;
                chosen = cuts;
            }
        }
        return chosen;
    }

    private static double criterion(Pieces family, int[] cuts, double price, double mostMemory) {
        var fit = 0.0;
        for (var dimension = 0; dimension < family.dimensions(); dimension++) {
            var residuals = family.residuals(dimension, cuts);
            var memory = Math.clamp(memory(residuals), 0, mostMemory);
            var variance =
                    Arrays.stream(residuals).map(off -> off * off).sum() * (1 - memory * memory) / residuals.length;
            fit += residuals.length * Math.log(Math.max(variance, 1e-6));
        }
        var parameters = family.dimensions() * (family.lines() ? 2 : 1) + 1;
        return fit + price * cuts.length * parameters * Math.log(family.length());
    }

    /** How much of a residual is left in the next, −1 to 1. */
    static double memory(double[] residuals) {
        var shared = 0.0;
        var all = 0.0;
        for (var index = 1; index < residuals.length; index++) {
            shared += residuals[index] * residuals[index - 1];
            all += residuals[index - 1] * residuals[index - 1];
        }
        return all > 0 ? Math.clamp(shared / all, -1, 1) : 0;
    }

    private static int[] elected(List<int[]> ballots, int length) {
        var reach = Math.clamp(length / 20, 1, WIDEST);
        var support = new double[length];
        ballots.forEach(ballot -> support(ballot, reach, support));
        var elected = new ArrayList<Integer>();
        while (true) {
            var best = 0;
            for (var index = 1; index < length; index++) {
                best = support[index] > support[best] ? index : best;
            }
            if (best == 0 || support[best] < MAJORITY * ballots.size()) {
                return elected.stream().mapToInt(cut -> cut).sorted().toArray();
            }
            elected.add(best);
            Arrays.fill(support, Math.max(0, best - 2 * reach), Math.min(length, best + 2 * reach + 1), 0);
        }
    }

    /** One voice for each index near a cut of the ballot, and a little more for the cut itself. */
    private static void support(int[] ballot, int reach, double[] support) {
        var heard = 0;
        for (var cut : ballot) {
            for (var index = Math.max(heard, cut - reach);
                    index <= Math.min(support.length - 1, cut + reach);
                    index++) {
                support[index]++;
                heard = index + 1;
            }
            support[cut] += EXACT_BONUS;
        }
    }
}
