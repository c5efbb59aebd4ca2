package dev.yohaku.server.web.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.capacity.Driver;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriverFormTests {
    private static final Map<String, String> FINE = Map.of(
            "nameEn",
            "Database connections",
            "watch",
            "db",
            "limit",
            "1,050",
            "kind",
            "quota",
            "source",
            "max_connections");

    @Test
    void whatIsRightBecomesADriver() {
        var form = DriverForm.of("", FINE);
        assertThat(form.wrong()).isEmpty();
        var driver = form.driver();
        assertThat(driver.id()).isEqualTo("database-connections");
        assertThat(driver.limit()).isEqualTo(1050);
        assertThat(driver.name().ja()).isEqualTo("Database connections");
        assertThat(driver.origin()).isEqualTo(Driver.PAGE);
    }

    @Test
    void aDriverComesOutOfTheFormAsItWentIn() {
        var driver = DriverForm.of("", FINE).driver();
        assertThat(DriverForm.of(driver).driver()).isEqualTo(driver);
    }

    @Test
    void fullWidthDigitsAreDigits() {
        assertThat(DriverForm.of("", with("limit", "１０５０")).driver().limit()).isEqualTo(1050);
    }

    @Test
    void eachFieldSaysWhatIsWrongWithIt() {
        assertThat(DriverForm.of("", Map.of()).wrong()).containsOnlyKeys("nameJa", "watch", "limit", "kind", "source");
        assertThat(DriverForm.of("", with("limit", "-3")).wrong()).containsOnlyKeys("limit");
        assertThat(DriverForm.of("", with("limit", "NaN")).wrong()).containsOnlyKeys("limit");
        assertThat(DriverForm.of("", with("kind", "hoped")).wrong()).containsOnlyKeys("kind");
        assertThat(DriverForm.of("", with("asOf", "2 Nov")).wrong()).containsOnlyKeys("asOf");
        assertThat(DriverForm.of("", with("source", "x".repeat(201))).wrong()).containsOnlyKeys("source");
        assertThat(DriverForm.of("", with("nameEn", "接続数")).wrong()).containsOnlyKeys("nameEn");
    }

    private static Map<String, String> with(String field, String value) {
        var sent = new HashMap<>(FINE);
        sent.put(field, value);
        return sent;
    }
}
