package dev.yohaku.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DriverReaderTests {
    private static final String CONNECTIONS = """
            apiVersion: yohaku.dev/v1
            kind: Driver
            metadata:
              name: connections
            spec:
              watch: db-connections
              limit:
                value: 200
                kind: quota
                source: the pool's configuration
                asOf: 2026-10-01
              service: gift-core
              loads: checkout waits for a connection
            """;

    @Test
    void aDriverLiesBesideObjectives() {
        var documents = (SpecResult.Documents) OpenSloReader.read("a.yaml", CONNECTIONS);
        assertThat(documents.drivers()).singleElement().satisfies(driver -> {
            assertThat(driver.name()).isEqualTo("connections");
            assertThat(driver.watch()).isEqualTo("db-connections");
            assertThat(driver.limit().value()).isEqualTo(200);
            assertThat(driver.limit().kind()).isEqualTo("quota");
            assertThat(driver.limit().asOf()).hasValue(LocalDate.of(2026, 10, 1));
            assertThat(driver.loads()).isEqualTo("checkout waits for a connection");
        });
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThat(problem("value: 200", "value: plenty"))
                .isEqualTo("a.yaml:8:12: expected a number above 0 for 'value', found 'plenty'");
        assertThat(problem("value: 200", "value: -1"))
                .isEqualTo("a.yaml:8:12: expected a number above 0 for 'value', found '-1'");
        assertThat(problem("kind: quota", "kind: felt"))
                .isEqualTo("a.yaml:9:11: expected one of measured, quota, assumed for 'kind', found 'felt'");
        assertThat(problem("asOf: 2026-10-01", "asOf: last week"))
                .isEqualTo("a.yaml:11:11: expected a day such as 2026-10-01 for 'asOf', found 'last week'");
        assertThat(problem("  watch: db-connections\n", ""))
                .isEqualTo("a.yaml:6:3: spec has no 'watch'; expected the name of the watch that it grows by");
        assertThat(problem("  limit:", "  limits:"))
                .isEqualTo("a.yaml:6:3: spec has no 'limit'; expected limit with value, kind and source");
    }

    private static String problem(String part, String instead) {
        var result = OpenSloReader.read("a.yaml", CONNECTIONS.replace(part, instead));
        return ((SpecResult.Problems) result).problems().getFirst().toString();
    }
}
