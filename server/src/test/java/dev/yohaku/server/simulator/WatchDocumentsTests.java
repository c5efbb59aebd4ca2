package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.engine.spec.WatchDocument;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchDocumentsTests {
    @Test
    void everyGaugeIsWatchedUnderItsName() {
        var simulation = Simulation.of(1, Instant.parse("2026-11-23T00:00:00Z"), 1);
        var read = OpenSloReader.read("watches.yaml", WatchDocuments.of(simulation));
        assertThat(read).isInstanceOf(SpecResult.Documents.class);
        assertThat(((SpecResult.Documents) read).watches())
                .extracting(WatchDocument::name)
                .containsExactlyElementsOf(
                        simulation.gauges().stream().map(SimulatedGauge::id).toList())
                .contains("tenants", "tickets-not-received");
    }
}
