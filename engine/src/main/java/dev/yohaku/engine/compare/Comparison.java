package dev.yohaku.engine.compare;

import java.util.Optional;

/**
 * What can be said of a later period against an earlier one: a claim, or that there is none to make.
 *
 * <p>All tests are two-sided by twice the smaller tail, so a claim of either direction is wrong in at most {@link #ALPHA} ÷ 2 of the
 * periods between which nothing changed; the 95 % interval is that of the same test, the ratios it would not refuse. Seen
 * the other way round, a comparison makes the mirrored claim with the inverted ratio. The same data give the same result, whatever
 * their order.
 *
 * @param <S> what is compared: {@link Durations}, {@link EventCount} or {@link WeeklyCounts}
 */
public sealed interface Comparison<S> {
    /** The chance of a claim where nothing changed: a claim is made below it only. */
    double ALPHA = 0.05;

    /** The earlier period. */
    S before();

    /** The later period. */
    S after();

    /** What is said of the later period. */
    Claim claim();

    /** Sizes and sureness, also where they carry no claim; empty where nothing can be divided. */
    Optional<Estimate> estimate();

    /** Compares how long things took. */
    static Comparison<Durations> of(Durations before, Durations after) {
        return judged(before, after, before.estimate(after), Durations.tooFew(before, after));
    }

    /** Compares how often something happened, taking the events to be independent of each other. */
    static Comparison<EventCount> of(EventCount before, EventCount after) {
        return judged(before, after, before.estimate(after), EventCount.tooFew(before, after));
    }

    /** Compares how often something happened, allowing that events come in clusters within a week. */
    static Comparison<WeeklyCounts> of(WeeklyCounts before, WeeklyCounts after) {
        return judged(before, after, before.estimate(after), WeeklyCounts.tooFew(before, after));
    }

    private static <S> Comparison<S> judged(S before, S after, Optional<Estimate> estimate, boolean tooFew) {
        if (tooFew || estimate.isEmpty()) {
            return new CannotTell<>(Reason.TOO_FEW, before, after, estimate);
        }
        return switch (estimate.get().claim()) {
            case LESS, MORE -> new Claimed<>(before, after, estimate.get());
            case CANNOT_TELL -> new CannotTell<>(Reason.TOO_ALIKE, before, after, estimate);
        };
    }

    /** A change that the data carry. */
    record Claimed<S>(S before, S after, Estimate sure) implements Comparison<S> {
        public Claimed {
            if (sure.claim() == Claim.CANNOT_TELL) {
                throw new IllegalArgumentException("p " + sure.p() + ": a claim needs one below " + ALPHA);
            }
        }

        @Override
        public Claim claim() {
            return sure.claim();
        }

        @Override
        public Optional<Estimate> estimate() {
            return Optional.of(sure);
        }
    }

    /** No claim, and why. It is no proof that nothing changed: the interval says which changes remain possible. */
    record CannotTell<S>(Reason reason, S before, S after, Optional<Estimate> estimate) implements Comparison<S> {
        public CannotTell {
            if (reason == Reason.TOO_ALIKE && estimate.isEmpty()) {
                throw new IllegalArgumentException("too alike without an estimate: what was compared has one");
            }
        }

        @Override
        public Claim claim() {
            return Claim.CANNOT_TELL;
        }
    }

    /** Why nothing is claimed. */
    enum Reason {
        /** With so few, no outcome at all could have carried a claim. */
        TOO_FEW,
        /** Differences such as this one come by chance too often. */
        TOO_ALIKE
    }
}
