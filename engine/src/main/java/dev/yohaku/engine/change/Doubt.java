package dev.yohaku.engine.change;

/**
 * How sure a cut between two neighbouring ones is, from the likelihood of lines with normal noise. Noise that remembers counts as fewer
 * observations, (1 − m) ÷ (1 + m) for each.
 *
 * @param p how often such noise would look so somewhere between the neighbours, 0 to 1
 * @param from first index of the roughly 95 % interval
 * @param to last index of that interval
 */
record Doubt(double p, int from, int to) {
    /** Of a chi-square variable with one degree of freedom. */
    private static final double SURE_95 = 3.841;

    private static final double MOST_MEMORY = 0.97;
    private static final double NO_RESIDUAL = 1e-9;

    static Doubt of(Pieces lines, int cut, int from, int to, double memory) {
        var bounded = Math.clamp(memory, 0, MOST_MEMORY);
        var observations = Math.max(1, (to - from) * (1 - bounded) / (1 + bounded));
        var whole = Math.max(NO_RESIDUAL, lines.cost(from, to));
        var parted = Math.max(NO_RESIDUAL, parted(lines, cut, from, to));
        var within = parted * Math.exp(SURE_95 / observations);
        var earliest = cut;
        while (earliest - 1 > from && parted(lines, earliest - 1, from, to) <= within) {
            earliest--;
        }
        var latest = cut;
        while (latest + 1 < to && parted(lines, latest + 1, from, to) <= within) {
            latest++;
        }
        var p = tail(observations * Math.log(whole / parted), lines.dimensions());
        return new Doubt(Math.min(1, (to - from) * p), earliest, latest);
    }

    private static double parted(Pieces lines, int cut, int from, int to) {
        return lines.cost(from, cut) + lines.cost(cut, to);
    }

    /** The chance that a chi-square variable with two degrees of freedom for each dimension is at least {@code statistic}. */
    private static double tail(double statistic, int dimensions) {
        var half = Math.max(0, statistic) / 2;
        var term = 1.0;
        var sum = 1.0;
        for (var degree = 1; degree < dimensions; degree++) {
            term *= half / degree;
            sum += term;
        }
        return Math.min(1, Math.exp(-half) * sum);
    }
}
