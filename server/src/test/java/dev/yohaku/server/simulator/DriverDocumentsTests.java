package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.yohaku.engine.spec.DriverDocument;
import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.SpecResult;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DriverDocumentsTests {
    @Test
    void everyGaugeWithALimitIsADriver() {
        var simulation = Simulation.of(1, Instant.parse("2026-11-23T00:00:00Z"), 1);
        var read = OpenSloReader.read("drivers.yaml", DriverDocuments.of(simulation));
        assertThat(read).isInstanceOf(SpecResult.Documents.class);
        assertThat(((SpecResult.Documents) read).drivers())
                .extracting(DriverDocument::name, driver -> driver.limit().value())
                .containsExactlyElementsOf(simulation.gauges().stream()
                        .filter(gauge -> gauge.limit().isPresent())
                        .map(gauge -> tuple(gauge.id(), gauge.limit().getAsDouble()))
                        .toList())
                .hasSize(7);
    }
}
