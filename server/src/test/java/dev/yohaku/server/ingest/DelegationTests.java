package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.LinearForm;
import dev.yohaku.engine.sli.Measure;
import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.Term;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DelegationTests {
    @Test
    void aWindowIsSpreadEvenlyOverTheMinutesBeforeItsEnd() {
        assertThat(Delegation.slices(at(105, 90.0), at(105, 100.0)).slices())
                .hasSize(5)
                .first()
                .isEqualTo(new Slice(100, 18, 20, 60));
    }

    @Test
    void aWindowWithoutGoodOrTotalStaysUnknown() {
        assertThat(Delegation.slices(at(105, 90.0), at(110, 100.0)).isEmpty()).isTrue();
        assertThat(Delegation.slices(at(105, Double.NaN), at(105, Double.NaN)).isEmpty())
                .isTrue();
    }

    @Test
    void moreGoodThanTotalIsAFault() {
        var batch = Delegation.slices(at(105, 101.0), at(105, 100.0));

        assertThat(batch.slices()).isEmpty();
        assertThat(batch.faults()).isEqualTo(5);
    }

    @Test
    void theLastDigitsOfExtrapolationAreForgiven() {
        assertThat(Delegation.slices(at(105, 100.00000001), at(105, 100.0)).slices())
                .hasSize(5);
    }

    @Test
    void ratesAreEventsASecond() {
        assertThat(Delegation.perSecond("sum(rate(x[$window]))")).isTrue();
        assertThat(Delegation.perSecond("sum(irate(x[$window]))")).isTrue();
        assertThat(Delegation.perSecond("sum(increase(x[$window]))")).isFalse();
        assertThat(Delegation.perSecond("sum(error_rate)")).isFalse();
    }

    @Test
    void whatWeCouldCountIsAskedAsIncreases() {
        var bucket = Term.increase(new Selector("x_bucket", List.of(Matcher.equal("le", "5"))));
        var up = new Term(-1, new Selector("up", List.of()), new Measure.SampleCount());
        var asked = Delegation.approximation(
                new SliDefinition.Exact(LinearForm.of(bucket), LinearForm.of(bucket, up)), "too many");

        assertThat(asked.goodQuery())
                .isEqualTo("((1.0 * sum(increase(x_bucket{le=~\"5|5\\\\.0|5e\\\\+00\"}[$window]))) or vector(0))");
        assertThat(asked.totalQuery())
                .isEqualTo("(1.0 * sum(increase(x_bucket{le=~\"5|5\\\\.0|5e\\\\+00\"}[$window]))) + "
                        + "((-1.0 * sum(count_over_time(up[$window]))) or vector(0))");
    }

    private static SortedMap<Long, Double> at(long minute, double value) {
        return new TreeMap<>(Map.of(minute, value));
    }
}
