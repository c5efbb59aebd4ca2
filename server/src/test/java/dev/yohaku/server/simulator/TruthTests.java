package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TruthTests {
    private static Simulation simulation;
    private static Truth truth;

    @BeforeAll
    static void replay() {
        simulation = Simulation.of(7, Simulation.USUAL_ANCHOR, Simulation.USUAL_WEEKS);
        truth = Truth.of(simulation, id -> {});
    }

    @Test
    void everyKindButThoseOfDrawnStoriesIsPlanted() {
        assertThat(truth.events().stream().map(Planted::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(Kind.RETRY_BURST, Kind.PAY_DAY, Kind.NIGHT_NOISE, Kind.ORGANIC_GROWTH)));
    }

    @Test
    void thePolicyPagesForAllThatShouldPageWhileItLasts() {
        truth.events().stream()
                .filter(e -> e.should() == Should.PAGE)
                .forEach(e -> assertThat(truth.pagesAt(e).orElseThrow(() -> new AssertionError(e.id())))
                        .as(e.id())
                        .isBetween(e.range().from(), e.range().to()));
    }

    @Test
    void thePolicyPagesForNothingElse() {
        assertThat(truth.events().stream()
                        .filter(e ->
                                e.should() != Should.PAGE && truth.pagesAt(e).isPresent())
                        .map(Planted::id))
                .isEmpty();
    }

    @Test
    void eachLineIsAnObjectWithTheAgreedFields() {
        var mapper = JsonMapper.builder().build();
        for (var line : truth.lines()) {
            var object = mapper.readTree(line);
            var agreed =
                    new ArrayList<>(List.of("id", "kind", "subjects", "start", "end", "strength", "should", "pagesAt"));
            if (object.get("kind").asString().equals("growth")) {
                agreed.addAll(List.of("limit", "crossesAt"));
            }
            assertThat(object.propertyNames()).containsExactlyInAnyOrderElementsOf(agreed);
        }
    }

    @Test
    void idsAreUnique() {
        assertThat(truth.events().stream().map(Planted::id)).doesNotHaveDuplicates();
    }
}
