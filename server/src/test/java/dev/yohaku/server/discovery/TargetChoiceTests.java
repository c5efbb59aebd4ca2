package dev.yohaku.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetChoiceTests {
    @ParameterizedTest
    @CsvSource({
        // bad, total, target
        "0, 50000, 0.9999",
        "0, 49999, 0.9995",
        "50, 1000000, 0.9999",
        "51, 1000000, 0.9995",
        "500, 1000000, 0.999",
        "501, 1000000, 0.995",
        "2500, 1000000, 0.995",
        "2501, 1000000, 0.99",
        "5001, 1000000, 0.98",
        "50000, 1000000, 0.90",
        "0, 1000, 0.995",
        "0, 100, 0.95",
        "2, 100, 0.95",
        "3, 100, 0.90"
    })
    void theStrictestThatWouldHaveBeenKeptWithMargin(double bad, double total, BigDecimal target) {
        assertThat(TargetChoice.of(bad, total).orElseThrow().target()).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"50001, 1000000", "0, 49", "0, 0", "10, 10"})
    void noTargetWhenNoneWouldHaveBeenKept(double bad, double total) {
        assertThat(TargetChoice.of(bad, total)).isEmpty();
    }

    @Property
    void whatIsProposedWouldHaveBeenKeptWithHalfOfItsBudget(
            @ForAll @LongRange(min = 0, max = 10_000_000) long total,
            @ForAll @LongRange(min = 0, max = 100_000) long bad) {
        TargetChoice.of((double) Math.min(bad, total), (double) total).ifPresent(choice -> {
            var budget = BigDecimal.ONE.subtract(choice.target()).multiply(BigDecimal.valueOf(total));
            assertThat(BigDecimal.valueOf(2 * Math.min(bad, total)))
                    .isLessThanOrEqualTo(budget.add(new BigDecimal("1e-6")));
            assertThat(TargetChoice.USUAL).contains(choice.target());
        });
    }

    @Test
    void theThresholdIsTheSmallestBucketThatHolds99PercentWithMargin() {
        var buckets =
                List.of(bucket("0.1", 90_000), bucket("0.25", 99_499), bucket("0.5", 99_500), bucket("1", 99_999));
        var choice = ThresholdChoice.among(buckets, 100_000).orElseThrow();
        assertThat(choice.bucket().le()).isEqualTo("0.5");
        assertThat(choice.asked()).isEqualTo("0.99");
    }

    @Test
    void aSlowServiceIsAskedFor95PercentOr90() {
        assertThat(ThresholdChoice.among(List.of(bucket("1", 97_500)), 100_000)
                        .orElseThrow()
                        .asked())
                .isEqualTo("0.95");
        assertThat(ThresholdChoice.among(List.of(bucket("1", 95_000)), 100_000)
                        .orElseThrow()
                        .asked())
                .isEqualTo("0.90");
        assertThat(ThresholdChoice.among(List.of(bucket("1", 94_999)), 100_000)).isEmpty();
    }

    private static ThresholdChoice.Bucket bucket(String le, double events) {
        return new ThresholdChoice.Bucket(le, Double.parseDouble(le), events);
    }
}
