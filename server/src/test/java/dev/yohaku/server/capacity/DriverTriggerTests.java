package dev.yohaku.server.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DriverTriggerTests {
    @Test
    void aLimitAheadComesWithItsChanceAndItsDates() {
        var status = Course.of(200, day -> 100 + day + Course.noise(day));
        var reading = DriverTrigger.reading(status).orElseThrow();
        assertThat(reading.limit()).isEqualTo(OptionalDouble.of(200));
        assertThat(reading.now()).isBetween(180.0, 199.0);
        assertThat(reading.crossingProbability().orElse(0)).isGreaterThan(0.5);
        assertThat(reading.crossingFrom().orElseThrow())
                .isAfter(java.time.LocalDate.of(2026, 11, 22))
                .isBeforeOrEqualTo(reading.crossingTo().orElseThrow());
    }

    @Test
    void withoutValuesThereIsNothingToRead() {
        assertThat(DriverTrigger.reading(Course.of(200, 0, day -> 1))).isEmpty();
    }
}
