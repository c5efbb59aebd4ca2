package dev.yohaku.engine.objective;

/** Binomial tail probabilities. */
final class Binomial {
    private Binomial() {}

    /** P(X ≥ k) for X binomial with n trials of chance p. */
    static double atLeast(long k, long n, double p) {
        if (k <= 0) {
            return 1;
        }
        var q = 1 - p;
        var term = Math.pow(q, n);
        var below = 0.0;
        for (long i = 0; i < k; i++) {
            below += term;
            term *= (double) (n - i) / (i + 1) * p / q;
        }
        return Math.max(0, 1 - below);
    }
}
