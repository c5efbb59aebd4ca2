package dev.yohaku.server.risks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.risks.TriggerLink.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Trigger.Reading reading(double now, @Nullable Double limit, @Nullable Double probability) {
        return new Trigger.Reading(
                Name.of("connections"),
                now,
                "",
                limit == null ? OptionalDouble.empty() : OptionalDouble.of(limit),
                probability == null ? OptionalDouble.empty() : OptionalDouble.of(probability),
                Optional.empty(),
                Optional.empty());
    }

    private static int likelihood(TriggerLink link, Trigger.Reading reading, @Nullable Measured last) {
        var measured = Measured.of(link, reading, TODAY, last);
        return measured == null ? 0 : measured.likelihood();
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "75, 2", "90, 3", "99, 3", "100, 4", "250, 4"})
    void theNearerTheThresholdTheLikelier(double now, int likelihood) {
        var link = new TriggerLink("watch", "queue", OptionalDouble.of(100), Side.ABOVE);
        assertThat(likelihood(link, reading(now, null, null), null)).isEqualTo(likelihood);
    }

    @ParameterizedTest
    @CsvSource({"400, 1", "130, 2", "110, 3", "100, 4", "0, 4", "-5, 4"})
    void aThresholdCanLieBelow(double now, int likelihood) {
        var link = new TriggerLink("watch", "free-space", OptionalDouble.of(100), Side.BELOW);
        assertThat(likelihood(link, reading(now, null, null), null)).isEqualTo(likelihood);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 1", "0.2, 2", "0.5, 3", "0.79, 3", "0.8, 4", "1, 4"})
    void theProbabilityOfCrossingGivesTheLikelihood(double probability, int likelihood) {
        assertThat(likelihood(TriggerLink.to("driver", "db"), reading(1, null, probability), null))
                .isEqualTo(likelihood);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 2026-12-10, 4",
        "0.9, 2027-01-22, 3",
        "0.9, 2027-06-01, 2",
        "0.3, 2026-12-01, 2",
        "0.1, 2026-12-01, 1"
    })
    void theDayFromWhichItMayComeDecidesHowSoonItIs(double probability, LocalDate from, int likelihood) {
        assertThat(likelihood(TriggerLink.to("driver", "db"), dated(probability, from), null))
                .isEqualTo(likelihood);
    }

    @Test
    void aDayThatMovesABitDoesNotReRank() {
        var link = TriggerLink.to("driver", "db");
        var near = Measured.of(link, dated(0.9, LocalDate.of(2026, 12, 20)), TODAY, null);
        assertThat(likelihood(link, dated(0.9, LocalDate.of(2026, 12, 27)), near))
                .isEqualTo(4);
        assertThat(likelihood(link, dated(0.9, LocalDate.of(2026, 12, 30)), near))
                .isEqualTo(3);
    }

    private static Trigger.Reading dated(double probability, LocalDate from) {
        return new Trigger.Reading(
                Name.of("connections"),
                1,
                "",
                OptionalDouble.of(probability),
                Optional.of(from),
                Optional.of(from.plusDays(30)));
    }

    @Test
    void theWorseOfDistanceAndForecastCounts() {
        assertThat(likelihood(TriggerLink.to("driver", "db"), reading(95, 100.0, 0.1), null))
                .isEqualTo(3);
        assertThat(likelihood(TriggerLink.to("driver", "db"), reading(50, 100.0, 0.9), null))
                .isEqualTo(4);
    }

    @Test
    void aForecastOfTheDriversLimitSaysNothingAboutAnotherThreshold() {
        var link = new TriggerLink("driver", "db", OptionalDouble.of(1000), Side.ABOVE);
        assertThat(likelihood(link, reading(50, 100.0, 0.9), null)).isEqualTo(1);
    }

    @Test
    void aValueThatHoversAroundAnEdgeDoesNotReRankEachHour() {
        var link = new TriggerLink("watch", "queue", OptionalDouble.of(100), Side.ABOVE);
        var near = Measured.of(link, reading(90, null, null), TODAY, null);
        assertThat(likelihood(link, reading(88, null, null), near)).isEqualTo(3);
        assertThat(likelihood(link, reading(84, null, null), near)).isEqualTo(2);
    }

    @Test
    void withoutThresholdAndForecastThereIsNothingToSay() {
        assertThat(Measured.of(TriggerLink.to("watch", "queue"), reading(5, null, null), TODAY, null))
                .isNull();
        assertThat(Measured.of(TriggerLink.to("watch", "queue"), reading(Double.NaN, 5.0, null), TODAY, null))
                .isNull();
    }
}
