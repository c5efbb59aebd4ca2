package dev.yohaku.server.discovery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The bucket whose bound becomes the threshold of a latency SLI: the smallest one for which 99 % would have been kept with margin, or
 * else the smallest for which 95 % would have been, or 90 %.
 *
 * @param asked the one of these that decided
 */
record ThresholdChoice(Bucket bucket, BigDecimal asked) {
    private static final List<BigDecimal> ASKED =
            List.of(new BigDecimal("0.99"), new BigDecimal("0.95"), new BigDecimal("0.90"));

    /**
     * A bucket of a histogram.
     *
     * @param le its bound as the label says it
     * @param seconds its bound
     * @param events how many were within it
     */
    record Bucket(String le, double seconds, double events) {}

    /**
     * The choice among buckets.
     *
     * @param buckets by bound, without the one that holds all
     * @param total all events, more than none
     */
    static Optional<ThresholdChoice> among(List<Bucket> buckets, double total) {
        return ASKED.stream()
                .map(asked -> smallest(buckets, total, asked))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ThresholdChoice> smallest(List<Bucket> buckets, double total, BigDecimal asked) {
        var slow = BigDecimal.ONE.subtract(asked).doubleValue() * TargetChoice.MARGIN;
        return buckets.stream()
                .filter(b -> b.events() / total >= 1 - slow - 1e-9)
                .findFirst()
                .map(b -> new ThresholdChoice(b, asked));
    }
}
