package dev.yohaku.engine.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.time.MinuteRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExplanationTests {
    private static final long NOW = 1_000_000;
    private static final Target THREE_NINES = Target.of("0.999");

    @Test
    void theFormulaHoldsTheDecimalsOfEachStep() {
        var history = new Recorded().each(NOW - 100, NOW, 100, 0).add(new Slice(NOW - 1, 95, 100, 60));
        var formula = explain(history).formula();
        assertThat(formula.target()).hasToString("0.999");
        assertThat(formula.share()).hasToString("0.001");
        assertThat(formula.bad()).hasToString("5");
        assertThat(formula.total()).hasToString("10000");
        assertThat(formula.allowed()).hasToString("10.000");
        assertThat(formula.remaining()).isEqualTo(OptionalDouble.of(0.5));
    }

    @Test
    void unobservedMinutesAreListedAsGaps() {
        var history = new Recorded()
                .each(NOW - 100, NOW, 1, 0)
                .gap(NOW - 90, NOW - 80)
                .gap(NOW - 3, NOW)
                .add(new Slice(NOW - 50, 1, 1, 20))
                .add(new Slice(NOW - 40, 0, 0, 0));
        var explanation = explain(history);
        assertThat(explanation.gaps())
                .containsExactly(
                        new MinuteRange(NOW - 90, NOW - 80),
                        new MinuteRange(NOW - 40, NOW - 39),
                        new MinuteRange(NOW - 3, NOW));
        assertThat(explanation.minutes()).isEqualTo(new Explanation.Minutes(85, 1, 14));
    }

    @Test
    void timeBeforeTheFirstObservationIsNoGap() {
        assertThat(explain(new Recorded().each(NOW - 10, NOW, 1, 0)).gaps()).isEmpty();
    }

    @Test
    void aHistoryWithoutObservationHasNothingToExplain() {
        assertThat(explain(new Recorded()).minutes()).isEqualTo(new Explanation.Minutes(0, 0, 0));
    }

    @Test
    void spansSpendersAndTheGenerationAreNamed() {
        var span = new Span(new MinuteRange(NOW - 90, NOW - 80), 5, 6);
        var spend = new Spend(NOW / 60, "route", "/pay", 1, 10);
        var history = new Recorded()
                .each(NOW - 100, NOW, 1, 0)
                .gap(NOW - 90, NOW - 80)
                .add(span)
                .add(spend);
        var explanation = explain(history);
        assertThat(explanation.spans()).containsExactly(span);
        assertThat(explanation.spenders()).containsExactly(spend);
        assertThat(explanation.generation()).isEqualTo(3);
    }

    @Test
    void theDaysOfAWindowAddUpToItsBudget() {
        var zone = ZoneId.of("Asia/Tokyo");
        var now = Instant.parse("2026-11-22T15:00:00Z").getEpochSecond() / 60;
        var history = new Recorded()
                .each(now - 3000, now + 90, 100, 1)
                .add(new Span(new MinuteRange(now - 30, now + 30), 0, 7));
        var budget = Budgets.over(history, THREE_NINES, Duration.ofDays(2), now + 90);
        var days = DailyResults.of(history, budget, zone).days();
        assertThat(days)
                .extracting(DailyResults.Day::date)
                .containsExactly(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23));
        assertThat(days.getLast().range()).isEqualTo(new MinuteRange(now, now + 90));
        assertThat(days.getLast().counts().bad()).isEqualTo(97);
        assertThat(days.stream().mapToDouble(day -> day.counts().bad()).sum())
                .isEqualTo(budget.counts().bad());
    }

    @Test
    void aDayOfDaylightSavingHasItsTwentyThreeHours() {
        var zone = ZoneId.of("Europe/Berlin");
        var now = Instant.parse("2026-03-30T10:00:00Z").getEpochSecond() / 60;
        var history = new Recorded().each(now - 5000, now, 1, 0);
        var days = DailyResults.of(history, Budgets.over(history, THREE_NINES, Duration.ofDays(3), now), zone)
                .days();
        assertThat(days).extracting(day -> day.range().minutes() / 60).containsExactly(13L, 24L, 23L, 12L);
    }

    private static Explanation explain(Recorded history) {
        return Explanation.of(history, Budgets.over(history, THREE_NINES, Duration.ofMinutes(100), NOW), 3);
    }
}
