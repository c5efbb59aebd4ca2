package dev.yohaku.engine.objective;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms with a positive denominator. Burn-rate factors are fractions: 10 % of 28 days over 3 days is
 * 14/15, which no decimal holds.
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    public Ratio {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a fraction of " + numerator + " over 0");
        }
        var divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Ratio of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    public static Ratio of(BigDecimal decimal) {
        return of(decimal, BigDecimal.ONE);
    }

    public static Ratio of(BigDecimal dividend, BigDecimal divisor) {
        var scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return new Ratio(
                dividend.setScale(scale).unscaledValue(),
                divisor.setScale(scale).unscaledValue());
    }

    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Ratio times(BigDecimal other) {
        return times(of(other));
    }

    public Ratio dividedBy(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The fraction as a decimal; rounded to 16 digits where no decimal is exact. */
    public BigDecimal decimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL64);
    }

    public double doubleValue() {
        return decimal().doubleValue();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return decimal().stripTrailingZeros().toPlainString();
    }
}
