package dev.yohaku.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BinomialTests {
    @Property(tries = 400)
    void theTailIsThatOfSummationInWholeNumbers(
            @ForAll @IntRange(min = 1, max = 150) int events,
            @ForAll @IntRange(min = 0, max = 150) int failures,
            @ForAll @IntRange(min = 1, max = 9999) int tenThousandths) {
        var chance = new BigDecimal(tenThousandths).movePointLeft(4);
        var least = Math.min(events, failures);
        var expected = slowTail(events, least, chance).doubleValue();
        var actual = Binomial.atLeast(
                least,
                events,
                chance.doubleValue(),
                BigDecimal.ONE.subtract(chance).doubleValue());
        assertThat(actual).isCloseTo(expected, offset(1e-11 * expected + Double.MIN_NORMAL));
    }

    private static BigDecimal slowTail(int n, int k, BigDecimal p) {
        var sum = BigDecimal.ZERO;
        for (var i = k; i <= n; i++) {
            sum = sum.add(new BigDecimal(choose(n, i))
                    .multiply(p.pow(i))
                    .multiply(BigDecimal.ONE.subtract(p).pow(n - i)));
        }
        return sum.round(MathContext.DECIMAL128);
    }

    private static BigInteger choose(int n, int k) {
        var product = BigInteger.ONE;
        for (var i = 1; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return product;
    }
}
