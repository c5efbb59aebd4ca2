package dev.yohaku.engine.chance;

/**
 * Tail probabilities of the binomial distribution, to about 12 digits for up to 10¹⁵ trials, in some tens of steps where they
 * matter for a gate.
 *
 * <p>P(X ≥ k) is the regularized incomplete beta function I_p(k, n − k + 1) (NIST DLMF 8.17.5). Above the mean it is taken from the
 * continued fraction DLMF 8.17.22, evaluated from the front by Lentz's method; below the mean from the other tail. The factor in
 * front is the probability of exactly k, in the saddle-point form of C. Loader, "Fast and accurate computation of binomial
 * probabilities" (2000): logarithms of factorials would cancel and lose six digits at a billion trials.
 */
public final class Binomial {
    private static final double NEGLIGIBLE = 1e-15;
    private static final double TINY = 1e-300;
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private Binomial() {}

    /** P(X ≥ k) for X binomial with n trials of chance p; {@code q} is 1 − p, given so that it loses no digits. */
    public static double atLeast(double k, double n, double p, double q) {
        if (k <= 0 || p >= 1) {
            return k <= n ? 1 : 0;
        }
        if (k > n || p <= 0) {
            return 0;
        }
        return k > n * p ? upper(k, n, p, q) : 1 - upper(n - k + 1, n, q, p);
    }

    private static double upper(double k, double n, double p, double q) {
        return Math.min(1, exactly(k, n, p, q) * q * fraction(k, n - k + 1, p));
    }

    /** DLMF 8.17.22 for x below the mean (a + 1) ÷ (a + b + 2), where it converges. */
    private static double fraction(double a, double b, double x) {
        var numerator = 1.0;
        var inverse = 1 / clear(1 - (a + b) * x / (a + 1));
        var value = inverse;
        for (var m = 1.0; ; m++) {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            inverse = 1 / clear(1 + even * inverse);
            numerator = clear(1 + even / numerator);
            value *= inverse * numerator;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            inverse = 1 / clear(1 + odd * inverse);
            numerator = clear(1 + odd / numerator);
            value *= inverse * numerator;
            if (Math.abs(inverse * numerator - 1) < NEGLIGIBLE || even == 0) {
                return value;
            }
        }
    }

    private static double clear(double divisor) {
        return Math.abs(divisor) < TINY ? TINY : divisor;
    }

    /** P(X = k) for 0 &lt; k ≤ n. */
    private static double exactly(double k, double n, double p, double q) {
        if (k == n) {
            return Math.exp(n * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
        }
        var exponent = stirlingError(n)
                - stirlingError(k)
                - stirlingError(n - k)
                - deviance(k, n * p)
                - deviance(n - k, n * q)
                - (LOG_TWO_PI + Math.log(k) + Math.log((n - k) / n)) / 2;
        return Math.exp(exponent);
    }

    /** What Stirling's formula misses of ln n!, n ≥ 1 (DLMF 5.11.1). */
    private static double stirlingError(double n) {
        if (n < 16) {
            var factorial = 1.0;
            for (var i = 2; i <= n; i++) {
                factorial *= i;
            }
            return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - LOG_TWO_PI / 2;
        }
        var square = n * n;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square) / square) / square)
                / n;
    }

    /** x ln(x ÷ mean) + mean − x without cancelling: with v = (x − mean) ÷ (x + mean), ln(x ÷ mean) is 2 artanh v. */
    private static double deviance(double x, double mean) {
        var v = (x - mean) / (x + mean);
        if (Math.abs(v) > 0.1) {
            return x * Math.log(x / mean) + mean - x;
        }
        var sum = (x - mean) * v;
        var power = 2 * x * v;
        for (var odd = 3; ; odd += 2) {
            power *= v * v;
            var next = sum + power / odd;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
