package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSelectorsTests {
    @Test
    void aSelectorThatAWiderOneCoversIsNotAsked() {
        var all = new Selector("x", List.of(Matcher.equal("job", "a")));
        var some = new Selector("x", List.of(Matcher.equal("job", "a"), Matcher.equal("code", "500")));
        var other = new Selector("y", List.of(Matcher.equal("job", "a")));

        assertThat(ServerSelectors.of(List.of(some, all, other, all))).containsExactly(all, other);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5|5\\.0|5e\\+00",
        "5.0, 5\\.0|5|5e\\+00",
        "0.25, 0\\.25|2\\.5e-01",
        "1e+06, 1e\\+06|1000000|1000000\\.0",
        "2.5, 2\\.5|2\\.5e\\+00"
    })
    void aBoundIsAskedInEachSpelling(String bound, String asked) {
        var selector = ServerSelectors.spelled(new Selector("x_bucket", List.of(Matcher.equal("le", bound))));

        assertThat(selector.matchers()).containsExactly(new Matcher("le", Matcher.Op.MATCHES, asked));
    }

    @Test
    void infinityHasOneSpelling() {
        var selector = new Selector("x_bucket", List.of(Matcher.equal("le", "+Inf")));

        assertThat(ServerSelectors.spelled(selector)).isEqualTo(selector);
    }
}
