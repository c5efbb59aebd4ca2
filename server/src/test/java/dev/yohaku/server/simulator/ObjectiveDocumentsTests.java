package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.Parsed;
import dev.yohaku.engine.spec.PromQlParser;
import dev.yohaku.engine.spec.SpecResult;
import org.junit.jupiter.api.Test;

class ObjectiveDocumentsTests {
    private static final Simulation SIMULATION = Simulation.of(1, Simulation.USUAL_ANCHOR, 1);

    @Test
    void everyDocumentReads() {
        ObjectiveDocuments.of(SIMULATION)
                .forEach((name, text) ->
                        assertThat(OpenSloReader.read(name, text)).isInstanceOf(SpecResult.Documents.class));
    }

    @Test
    void everyQueryIsCountedExactly() {
        for (var objective : SIMULATION.objectives()) {
            assertThat(PromQlParser.parse("sum(rate(" + objective.good() + "[5m]))"))
                    .isInstanceOf(Parsed.Exact.class);
            assertThat(PromQlParser.parse("sum(rate(" + objective.total() + "[5m]))"))
                    .isInstanceOf(Parsed.Exact.class);
        }
    }

    @Test
    void everyServiceHasATeamAndBothNames() {
        assertThat(ObjectiveDocuments.of(SIMULATION).values())
                .hasSize(12)
                .allMatch(t -> t.contains("team: team-") && t.contains("display-name.ja:"));
    }
}
