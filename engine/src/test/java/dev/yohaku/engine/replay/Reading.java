package dev.yohaku.engine.replay;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brute-force reading of the written definitions of budgets and tiers, sharing no code with the engine: loops over all slices in
 * decimals, ratios by cross multiplication, the binomial tail summed in whole numbers.
 */
final class Reading {
    private static final MathContext DIGITS = new MathContext(60);

    private final List<Slice> slices;
    private final List<Span> spans;

    Reading(List<Slice> slices, List<Span> spans) {
        this.slices = slices;
        this.spans = spans;
    }

    /** A tier in plain numbers: factor = numerator ÷ denominator, alpha in thousandths. */
    record Tier(int shortMinutes, int longMinutes, int numerator, int denominator, int alpha) {}

    /** Events of [from, to); spans no longer than {@code longest} that lie within count. */
    private final class Window {
        BigDecimal bad = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        long observed;
        long possible;

        Window(long from, long to, long longest) {
            for (var slice : slices) {
                if (slice.minute() >= from && slice.minute() < to) {
                    add(slice.good(), slice.total());
                    observed += slice.observedSeconds();
                }
            }
            for (var span : spans) {
                var length = span.range().to() - span.range().from();
                if (span.range().from() >= from && span.range().to() <= to && length <= longest) {
                    add(span.good(), span.total());
                }
            }
            var first = slices.stream().mapToLong(Slice::minute).min().orElse(Long.MAX_VALUE);
            for (var minute = from; minute < to; minute++) {
                possible += minute >= first ? 60 : 0;
            }
        }

        private void add(double good, double events) {
            total = total.add(BigDecimal.valueOf(events));
            bad = bad.add(BigDecimal.valueOf(events)).subtract(BigDecimal.valueOf(good));
        }

        boolean faster(Tier tier, BigDecimal budget) {
            var left = bad.multiply(BigDecimal.valueOf(tier.denominator()));
            var right = total.multiply(budget).multiply(BigDecimal.valueOf(tier.numerator()));
            return left.compareTo(right) > 0;
        }

        boolean empty() {
            return total.signum() == 0;
        }

        boolean unseen() {
            return possible == 0
                    || BigDecimal.valueOf(observed)
                                    .compareTo(new BigDecimal("0.9").multiply(BigDecimal.valueOf(possible)))
                            < 0;
        }
    }

    /** What is left of a budget, to 60 digits; null without events. */
    @Nullable
    BigDecimal remaining(BigDecimal target, long from, long to) {
        var window = new Window(from, to, Long.MAX_VALUE);
        if (window.empty()) {
            return null;
        }
        var ratio = window.bad.divide(window.total, DIGITS);
        var spent = ratio.divide(BigDecimal.ONE.subtract(target), DIGITS);
        return BigDecimal.ONE.subtract(spent);
    }

    /** The minutes at which a tier starts and ends, alternating, evaluated after each minute of [from, to). */
    List<Long> turns(Tier tier, BigDecimal target, long from, long to) {
        var turns = new ArrayList<Long>();
        for (var now = from + 1; now <= to; now++) {
            if (turns(tier, BigDecimal.ONE.subtract(target), now, turns.size() % 2 == 1)) {
                turns.add(now);
            }
        }
        return turns;
    }

    private boolean turns(Tier tier, BigDecimal budget, long now, boolean on) {
        var brief = new Window(now - tier.shortMinutes(), now, tier.shortMinutes());
        var wide = new Window(now - tier.longMinutes(), now, tier.shortMinutes());
        if (brief.unseen() || wide.unseen()) {
            return false;
        }
        if (on) {
            return (!brief.empty() && !brief.faster(tier, budget)) || (!wide.empty() && !wide.faster(tier, budget));
        }
        return brief.faster(tier, budget) && wide.faster(tier, budget) && rare(tier, budget, wide);
    }

    /** P(at least the failures seen) < alpha, with p = numerator × budget ÷ denominator as a fraction of whole numbers. */
    private static boolean rare(Tier tier, BigDecimal budget, Window wide) {
        var n = wide.total.intValueExact();
        var a = BigInteger.valueOf(tier.numerator()).multiply(budget.unscaledValue());
        var b = BigInteger.valueOf(tier.denominator()).multiply(BigInteger.TEN.pow(budget.scale()));
        var tail = BigInteger.ZERO;
        for (var k = wide.bad.intValueExact(); k <= n; k++) {
            tail = tail.add(
                    choose(n, k).multiply(a.pow(k)).multiply(b.subtract(a).pow(n - k)));
        }
        return tail.multiply(BigInteger.valueOf(1000)).compareTo(b.pow(n).multiply(BigInteger.valueOf(tier.alpha())))
                < 0;
    }

    private static BigInteger choose(int n, int k) {
        var result = BigInteger.ONE;
        for (var i = 0; i < k; i++) {
            result = result.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return result;
    }
}
