package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A condition on the long window that keeps a handful of failures on little traffic from starting a tier. It never ends one. */
public sealed interface Gate {
    /** Passes when at least this many failures would be rarer than one in a hundred at the tier's threshold. */
    Gate DEFAULT = new BinomialTail(new BigDecimal("0.01"));

    /**
     * What the gate says about the counts of a long window.
     *
     * @param threshold the error ratio at which the tier would just not start: factor × (1 − target)
     */
    Reading read(Counts counts, Ratio threshold);

    /**
     * The fewest events with which the gate can pass at all, were every one of them bad; empty when no number suffices.
     *
     * @param threshold as in {@link #read}
     */
    OptionalLong fewestEvents(Ratio threshold);

    /**
     * The exact binomial tail: the chance of at least this many failures among the events, were the true error ratio exactly the
     * threshold, is below alpha. Counts that are not whole numbers have no such tail; {@link #FRACTIONAL} judges them instead.
     */
    record BinomialTail(BigDecimal alpha) implements Gate {
        /** The stand-in for counts that are not whole numbers (sampled, weighted or delegated SLIs). */
        public static final MinimumFailures FRACTIONAL = new MinimumFailures(3);

        public BinomialTail {
            if (alpha.signum() <= 0 || alpha.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException(
                        "gate alpha " + alpha + ": give a chance above 0 and below 1, such as 0.01");
            }
        }

        @Override
        public Reading read(Counts counts, Ratio threshold) {
            if (!Tail.whole(counts)) {
                return FRACTIONAL.read(counts, threshold);
            }
            var tail = Tail.of((long) counts.bad(), (long) counts.total(), threshold);
            return new Reading(this, tail.below(alpha), counts.bad(), counts.total(), OptionalDouble.of(tail.chance()));
        }

        @Override
        public OptionalLong fewestEvents(Ratio threshold) {
            var chance = threshold.doubleValue();
            if (chance >= 1) {
                return OptionalLong.empty();
            }
            var events = Math.max(1, (long) Math.floor(Math.log(alpha.doubleValue()) / Math.log(chance)) - 1);
            while (!Tail.of(events, events, threshold).below(alpha)) {
                events++;
            }
            return OptionalLong.of(events);
        }
    }

    /** At least this many failures. */
    record MinimumFailures(long failures) implements Gate {
        public MinimumFailures {
            if (failures < 1) {
                throw new IllegalArgumentException("gate of " + failures + " failures: give at least 1");
            }
        }

        @Override
        public Reading read(Counts counts, Ratio threshold) {
            return new Reading(this, counts.bad() >= failures, counts.bad(), counts.total(), OptionalDouble.empty());
        }

        @Override
        public OptionalLong fewestEvents(Ratio threshold) {
            return OptionalLong.of(failures);
        }
    }

    /** Always passes. */
    record None() implements Gate {
        @Override
        public Reading read(Counts counts, Ratio threshold) {
            return new Reading(this, true, counts.bad(), counts.total(), OptionalDouble.empty());
        }

        @Override
        public OptionalLong fewestEvents(Ratio threshold) {
            return OptionalLong.of(1);
        }
    }

    /**
     * What a gate said.
     *
     * @param applied the gate that judged; the stand-in when the counts were not whole numbers
     * @param chance the binomial tail, where one was computed
     */
    record Reading(Gate applied, boolean passed, double failures, double events, OptionalDouble chance) {}
}
