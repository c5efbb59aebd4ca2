package dev.yohaku.engine.sli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.engine.time.MinuteRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SliAccumulatorTests {
    private static final SliDefinition.Exact AVAILABILITY = new SliDefinition.Exact(
            LinearForm.of(Term.increase(
                    new Selector("http_requests_total", List.of(new Matcher("code", Matcher.Op.NOT_MATCHES, "5.."))))),
            LinearForm.of(Term.increase(new Selector("http_requests_total", List.of()))));
    private static final SliDefinition.Exact LATENCY = new SliDefinition.Exact(
            LinearForm.of(Term.increase(new Selector("latency_bucket", List.of(Matcher.equal("le", "0.5"))))),
            LinearForm.of(Term.increase(new Selector("latency_count", List.of()))));

    private final SliAccumulator availability = new SliAccumulator(AVAILABILITY);
    private final SliAccumulator latency = new SliAccumulator(LATENCY);

    @Test
    void theIncrementBelongsToTheMinuteOfTheLaterSample() {
        availability.accept(requests("200", at(0, 100), at(60, 110), at(120, 125)));
        assertThat(availability.closeUpTo(3).slices())
                .extracting(Slice::minute, Slice::total)
                .containsExactly(tuple(0, 0), tuple(1, 10), tuple(2, 15));
    }

    @Test
    void afterAResetTheNewValueCounts() {
        availability.accept(requests("200", at(0, 100), at(60, 110), at(120, 7)));
        assertThat(total(availability.closeUpTo(3))).isEqualTo(17);
    }

    @Test
    void aFirstErrorOnAKnownTargetCountsInFull() {
        availability.accept(requests("200", at(0, 100), at(60, 110), at(120, 120)));
        availability.accept(requests("500", at(120, 3)));
        var batch = availability.closeUpTo(3);
        assertThat(total(batch)).isEqualTo(23);
        assertThat(good(batch)).isEqualTo(20);
    }

    @Test
    void theFirstSamplesOfANewTargetCountNothing() {
        availability.accept(requests("200", at(0, 100), at(60, 110)));
        availability.accept(of("http_requests_total", Map.of("code", "200", "instance", "b"), at(60, 5000)));
        assertThat(total(availability.closeUpTo(2))).isEqualTo(10);
    }

    @Test
    void seriesThatAreAllNewAtOnceWereRenamed() {
        availability.accept(requests("200", at(0, 100), at(60, 110)));
        availability.accept(
                of("http_requests_total", Map.of("code", "200", "instance", "a", "zone", "x"), at(120, 120)));
        assertThat(total(availability.closeUpTo(3))).isEqualTo(10);
    }

    @Test
    void aStartTimeDecidesOverTheRulesForFirstSamples() {
        availability.accept(requests("200", at(0, 100), at(60, 110)));
        var young = of("http_requests_total", Map.of("code", "200", "instance", "b"), at(120, 8));
        availability.accept(young, new long[] {90_000});
        assertThat(total(availability.closeUpTo(3))).isEqualTo(18);
    }

    @Test
    void aFirstSampleThatStartedLongBeforeEndsAGap() {
        availability.accept(requests("200", at(0, 100), at(60, 110)));
        var old = of("http_requests_total", Map.of("code", "200", "instance", "b"), at(7200, 800));
        availability.accept(old, new long[] {120_000});
        assertThat(availability.closeUpTo(121).spans()).containsExactly(new Span(new MinuteRange(2, 121), 800, 800));
    }

    @Test
    void aChangedStartTimeIsAReset() {
        availability.accept(requests("200", at(0, 100), at(60, 130)), new long[] {1, 30_000});
        assertThat(total(availability.closeUpTo(2))).isEqualTo(130);
    }

    @Test
    void aResetSeenInOneBucketResetsTheWholeHistogram() {
        latency.accept(of("latency_bucket", Map.of("le", "0.5", "instance", "a"), at(0, 90), at(60, 95)));
        latency.accept(of("latency_count", Map.of("instance", "a"), at(0, 100), at(60, 97)));
        var batch = latency.closeUpTo(2);
        assertThat(good(batch)).isEqualTo(95);
        assertThat(total(batch)).isEqualTo(97);
    }

    @Test
    void aCrashLoopThatShowsInOneUnmatchedBucketOnlyResetsTheWholeHistogram() {
        hiddenCrashLoop(latency);
        var batch = latency.closeUpTo(4);
        assertThat(good(batch)).isEqualTo(95 + 2);
        assertThat(total(batch)).isEqualTo(130 + 3);
        assertThat(batch.spends()).isEmpty();
    }

    @Test
    void aWitnessIsRememberedFromOneClosingToTheNextAndThroughACheckpoint() {
        latency.accept(of("latency_bucket", Map.of("le", "0.1", "instance", "a"), at(0, 60)));
        latency.accept(of("latency_count", Map.of("instance", "a"), at(0, 100)));
        latency.closeUpTo(1);
        var restored = SliAccumulator.restore(LATENCY, latency.checkpoint());
        restored.accept(of("latency_bucket", Map.of("le", "0.1", "instance", "a"), at(60, 10)));
        restored.accept(of("latency_count", Map.of("instance", "a"), at(60, 130)));
        assertThat(total(restored.closeUpTo(2))).isEqualTo(130);
    }

    @Test
    void aWitnessIsNoObservationAndNoFault() {
        latency.accept(of("latency_bucket", Map.of("le", "0.1", "instance", "a"), at(0, 60), at(60, -1), at(120, 70)));
        assertThat(latency.closeUpTo(3)).isEqualTo(SliceBatch.EMPTY);
        latency.accept(of("latency_bucket", Map.of("le", "0.1", "instance", "b"), at(60, 1)));
        assertThat(latency.faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void aSeriesThatLacksTheSampleOfAResetDoesNotResetTheOthersAgain() {
        latency.accept(of("latency_bucket", Map.of("le", "0.1", "instance", "a"), at(0, 60), at(120, 30)));
        latency.accept(of("latency_count", Map.of("instance", "a"), at(0, 100), at(60, 20), at(120, 50)));
        assertThat(total(latency.closeUpTo(3))).isEqualTo(50);
    }

    @Test
    void allBucketsAreReadOfWhichOneIsCounted() {
        assertThat(LATENCY.wantedSelectors())
                .extracting(Selector::toString)
                .containsExactly("latency_bucket", "latency_count");
        assertThat(AVAILABILITY.wantedSelectors())
                .extracting(Selector::toString)
                .containsExactly("http_requests_total");
        assertThat(LATENCY.wants(Labels.of(Map.of("__name__", "latency_sum")))).isTrue();
        assertThat(LATENCY.wants(Labels.of(Map.of("__name__", "latency_total"))))
                .isFalse();
    }

    private static void hiddenCrashLoop(SliAccumulator counter) {
        counter.accept(of("latency_bucket", Map.of("le", "0.1", "instance", "a"), at(0, 60), at(60, 10), at(120, 11)));
        counter.accept(of("latency_bucket", Map.of("le", "0.5", "instance", "a"), at(0, 90), at(60, 95), at(120, 97)));
        counter.accept(of("latency_count", Map.of("instance", "a"), at(0, 100), at(60, 130), at(120, 133)));
    }

    @Test
    void aSampleOutOfOrderIsNoReset() {
        availability.accept(requests("200", at(120, 125)));
        availability.accept(requests("200", at(60, 110)));
        availability.accept(requests("200", at(0, 100)));
        assertThat(total(availability.closeUpTo(3))).isEqualTo(25);
    }

    @Test
    void duplicatesAndReplicasCountOnce() {
        availability.accept(requests("200", at(0, 100), at(60, 110), at(60, 110)));
        availability.accept(of(
                "http_requests_total",
                Map.of("code", "200", "instance", "a", "prometheus_replica", "b"),
                at(1, 100),
                at(61, 111)));
        assertThat(total(availability.closeUpTo(3))).isEqualTo(10);
    }

    @Test
    void whatComesAfterItsMinuteIsClosedIsRefusedAndCounted() {
        availability.accept(requests("200", at(0, 100), at(120, 120)));
        availability.closeUpTo(3);
        availability.accept(of("http_requests_total", Map.of("code", "404", "instance", "a"), at(60, 5)));
        assertThat(availability.faults().late()).isEqualTo(1);
    }

    @Test
    void anIncrementOverALongGapIsASpanAndItsMinutesStayUnobserved() {
        availability.accept(requests("200", at(0, 100), at(60, 110), at(1260, 150), at(1320, 151)));
        var batch = availability.closeUpTo(23);
        assertThat(batch.spans()).containsExactly(new Span(new MinuteRange(1, 22), 40, 40));
        assertThat(batch.slices().stream().filter(s -> s.minute() >= 2 && s.minute() < 21))
                .isEmpty();
        assertThat(total(batch)).isEqualTo(11);
    }

    @Test
    void aGapBeforeTheIntervalIsKnownIsNotObserved() {
        availability.accept(requests("200", at(0, 100), at(7200, 150)));
        var batch = availability.closeUpTo(121);
        assertThat(batch.slices()).isEmpty();
        assertThat(batch.spans()).containsExactly(new Span(new MinuteRange(0, 121), 50, 50));
    }

    @Test
    void theStartsOfDuplicatesDoNotDependOnTheirOrder() {
        availability.accept(requests("200", at(0, 100), at(60, 130)), new long[] {1, 0});
        availability.accept(requests("200", at(60, 130)), new long[] {30_000});
        assertThat(total(availability.closeUpTo(2))).isEqualTo(130);
    }

    @Test
    void anIntervalOfFourMinutesIsObservedWithoutBreaks() {
        availability.accept(requests("200", at(0, 1), at(240, 2), at(480, 3), at(960, 5)));
        assertThat(availability.closeUpTo(16).slices().stream()
                        .mapToInt(Slice::observedSeconds)
                        .sum())
                .isEqualTo(960);
    }

    @Test
    void observedSecondsReachIntoTheMinuteThatTheNextSampleEnds() {
        availability.accept(requests("200", at(10, 1), at(70, 2), at(130, 3)));
        assertThat(availability.closeUpTo(2).slices())
                .extracting(Slice::observedSeconds)
                .containsExactly(50, 60);
    }

    @Test
    void moreGoodThanTotalIsAFaultAndNeverStored() {
        latency.accept(of("latency_bucket", Map.of("le", "0.5", "instance", "a"), at(0, 90), at(60, 99)));
        latency.accept(of("latency_count", Map.of("instance", "a"), at(0, 100), at(60, 101)));
        var batch = latency.closeUpTo(2);
        assertThat(batch.faults()).isEqualTo(1);
        assertThat(total(batch)).isZero();
    }

    @Test
    void theLabelValuesWithBadEventsAreNamed() {
        availability.accept(requests("200", at(0, 100), at(60, 110)));
        availability.accept(requests("503", at(0, 1), at(60, 5)));
        assertThat(availability.closeUpTo(2).spends()).containsExactly(new Spend(0, "code", "503", 4, 4));
    }

    @Test
    void staleMarkersAndImpossibleValuesAreLeftOut() {
        availability.accept(requests("200", at(0, 100), at(30, Double.NaN), at(40, -1), at(60, 110)));
        assertThat(total(availability.closeUpTo(2))).isEqualTo(10);
        assertThat(availability.faults().impossible()).isEqualTo(1);
    }

    @Test
    void provisionalSlicesCloseNothing() {
        availability.accept(requests("200", at(0, 100), at(60, 110)));
        var provisional = availability.provisional(2);
        assertThat(availability.closeUpTo(2)).isEqualTo(provisional);
    }

    @Test
    void aDamagedCheckpointIsRefused() {
        availability.accept(requests("200", at(0, 100), at(60, 110)));
        var checkpoint = availability.checkpoint();
        checkpoint[checkpoint.length / 2] ^= 1;
        assertThatThrownBy(() -> SliAccumulator.restore(AVAILABILITY, checkpoint))
                .hasMessageContaining("damaged");
    }

    private static Tuple tuple(long minute, double total) {
        return Tuple.tuple(minute, total);
    }

    private record At(long seconds, double value) {}

    private static At at(long seconds, double value) {
        return new At(seconds, value);
    }

    private static SeriesSamples requests(String code, At... samples) {
        return of("http_requests_total", Map.of("code", code, "instance", "a"), samples);
    }

    private static SeriesSamples of(String metric, Map<String, String> labels, At... samples) {
        var all = new HashMap<>(labels);
        all.put(Labels.METRIC, metric);
        all.put("job", "shop");
        var times = new long[samples.length];
        var values = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            times[i] = samples[i].seconds() * 1000;
            values[i] = samples[i].value();
        }
        return new SeriesSamples(Labels.of(all), times, values);
    }

    private static double total(SliceBatch batch) {
        return batch.slices().stream().mapToDouble(Slice::total).sum();
    }

    private static double good(SliceBatch batch) {
        return batch.slices().stream().mapToDouble(Slice::good).sum();
    }
}
