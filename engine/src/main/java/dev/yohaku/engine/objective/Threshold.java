package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import java.math.BigDecimal;

/**
 * The error ratio that a tier's windows must exceed, compared exactly: doubles decide when they are far apart, decimals when they
 * are near. The counts themselves are taken at their exact double values.
 */
final class Threshold {
    /** Many times the rounding of the three double operations, far below any difference of whole counts that matters. */
    private static final double MARGIN = 1e-12;

    private final Ratio ratio;
    private final double approximate;

    Threshold(Ratio ratio) {
        this.ratio = ratio;
        this.approximate = ratio.doubleValue();
    }

    Ratio ratio() {
        return ratio;
    }

    /** Whether bad ÷ total is strictly above the threshold; false without events. */
    boolean exceededBy(Counts counts) {
        if (!(counts.total() > 0)) {
            return false;
        }
        var bad = counts.bad();
        var allowed = approximate * counts.total();
        if (Math.abs(bad - allowed) > MARGIN * allowed) {
            return bad > allowed;
        }
        return exactlyExceededBy(counts);
    }

    private boolean exactlyExceededBy(Counts counts) {
        var total = new BigDecimal(counts.total());
        var bad = total.subtract(new BigDecimal(counts.good()));
        return bad.multiply(new BigDecimal(ratio.denominator()))
                        .compareTo(total.multiply(new BigDecimal(ratio.numerator())))
                > 0;
    }
}
