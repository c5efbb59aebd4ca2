package dev.yohaku.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatchReaderTests {
    private static final String DEPTH = """
            apiVersion: yohaku.dev/v1
            kind: Watch
            metadata:
              name: depth
            spec:
              query: sum(queue_depth)
              goodness: lower
            """;

    @Test
    void aWatchLiesBesideObjectives() {
        var service = "apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: shop\n---\n";
        var documents = (SpecResult.Documents) OpenSloReader.read("a.yaml", service + DEPTH);
        assertThat(documents.services()).hasSize(1);
        assertThat(documents.watches())
                .singleElement()
                .satisfies(watch -> assertThat(List.of(watch.name(), watch.query(), watch.goodness(), watch.owner()))
                        .containsExactly("depth", "sum(queue_depth)", "lower", ""));
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThat(problem("goodness: lower", "goodness: less"))
                .isEqualTo("a.yaml:7:13: expected one of higher, lower, neither for 'goodness', found 'less'");
        assertThat(problem("query: sum(queue_depth)", "unit: jobs"))
                .isEqualTo("a.yaml:6:3: spec has no 'query'; expected a PromQL query that gives one series");
        assertThat(problem("query:", "querry: a\n  query:"))
                .isEqualTo("a.yaml:6:3: unknown field 'querry' in spec; is 'query' meant?");
        assertThat(problem("kind: Watch", "kind: Wach"))
                .isEqualTo("a.yaml:2:7: expected one of Watch, Driver, found kind 'Wach'; is 'Watch' meant?");
    }

    private static String problem(String part, String instead) {
        var result = OpenSloReader.read("a.yaml", DEPTH.replace(part, instead));
        return ((SpecResult.Problems) result).problems().getFirst().toString();
    }
}
