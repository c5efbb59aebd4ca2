package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.change.Change.Kind;
import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.LocalCalendar.Occasion;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class WatchingTests {
    private static final int QUARTER = 13 * Drawn.WEEK;
    private static final int START = 6 * Drawn.WEEK;

    @Test
    void halfTheTrafficMissingIsFoundInThreeDays() {
        assertThat(changes(count(300, i -> i < START ? 1 : 0.5)))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Kind.LEVEL);
                    assertThat(c.confirmedAt()).isBetween(Drawn.minute(START), Drawn.minute(START + 72));
                    assertThat(c.sinceEarliest()).isLessThanOrEqualTo(Drawn.minute(START));
                    assertThat(c.sinceLatest()).isGreaterThanOrEqualTo(Drawn.minute(START));
                    assertThat(c.after() / c.before()).isBetween(0.45, 0.6);
                    assertThat(c.extraEvents()).isNegative();
                    assertThat(c.lasts()).isTrue();
                });
    }

    @Test
    void trafficThatVanishesIsFoundInHoursAndIsOverWhenItIsBack() {
        assertThat(changes(count(300, i -> i < START || i >= START + 8 ? 1 : 0)))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Kind.VANISHED);
                    assertThat(c.confirmedAt()).isEqualTo(Drawn.minute(START + 3));
                    assertThat(c.lasts()).isFalse();
                });
    }

    @Test
    void aNewKindOfErrorAppears() {
        assertThat(changes(count(3, i -> i < START ? 0 : 1)))
                .singleElement()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(Kind.APPEARED));
    }

    @Test
    void aShareThatFailsMoreAndMoreIsOneSlope() {
        var share =
                Drawn.share("x", 3, QUARTER, 7000, i -> i < START ? 0.0005 : 0.0005 + 0.0001 * (i - START) / Drawn.DAY);

        assertThat(changes(share))
                .singleElement()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(Kind.SLOPE));
    }

    @Test
    void aShareThatRecoversIsOverAndNotAnotherChange() {
        var share = Drawn.share("x", 4, QUARTER, 7000, i -> i < START || i >= START + 5 * Drawn.DAY ? 0.0005 : 0.002);

        assertThat(changes(share))
                .singleElement()
                .satisfies(c -> assertThat(c.lasts()).isFalse());
    }

    @Test
    void aLevelThatRisesByThreeTimesItsNoiseIsFound() {
        assertThat(changes(Drawn.level("x", 5, QUARTER, i -> i < START ? 50 : 53)))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Kind.LEVEL);
                    assertThat(c.effect()).isBetween(1.5, 4.0);
                });
    }

    @Test
    void aLevelThatSwingsMoreIsRestless() {
        var random = new Random(6);
        var values = new double[QUARTER];
        Arrays.setAll(values, i -> 50 + Drawn.people(i) + random.nextGaussian() * (i < START ? 1 : 3));

        assertThat(changes(Drawn.watched("x", Nature.LEVEL, Goodness.LOWER, values)))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Kind.VARIANCE);
                    assertThat(c.afterSpread()).isGreaterThan(2 * c.beforeSpread());
                });
    }

    @Test
    void whatGrowsAsBeforeIsNoNews() {
        assertThat(changes(Drawn.level("x", 7, QUARTER, i -> 50 + 0.5 * i / Drawn.DAY)))
                .isEmpty();
        assertThat(changes(count(300, i -> 1 + 0.08 * i / 720))).isEmpty();
    }

    @Test
    void aFailureOrTwoInThinTrafficIsNoNews() {
        var share = Drawn.share("x", 8, QUARTER, 60, i -> i % 300 < 2 ? 0.02 : 0.0001);

        assertThat(changes(share)).isEmpty();
    }

    @Test
    void aBurstOfFailuresOfAnHourIsTheAlertsMatter() {
        var share = Drawn.share("x", 9, QUARTER, 7000, i -> i == START ? 0.2 : 0.0005);

        assertThat(changes(share)).isEmpty();
    }

    @Test
    void aGapIsAGap() {
        var values = count(300, i -> 1).values().values();
        Arrays.fill(values, START, START + 4 * Drawn.DAY, Double.NaN);

        assertThat(changes(Drawn.watched("x", Nature.COUNT, Goodness.HIGHER, values)))
                .isEmpty();
    }

    @Test
    void aCampaignInTheCalendarIsNoNewsAndItsEndNeither() {
        var campaign = new Occasion(
                "campaign", "spring", new MinuteRange(Drawn.minute(START), Drawn.minute(START + 200)), Set.of());
        var series = count(300, i -> i < START || i >= START + 200 ? 1 : 1.8);

        assertThat(changes(series, Drawn.calendar(campaign))).isEmpty();
    }

    @Test
    void aHolidayIsLikeASunday() {
        var holiday = Drawn.PLAIN.date(Drawn.minute(START + Drawn.DAY));
        var calendar = LocalCalendar.of(Drawn.TOKYO, Set.of(holiday, holiday.plusDays(1)), List.of());
        IntToDoubleFunction work =
                i -> i % Drawn.WEEK >= 5 * Drawn.DAY || calendar.isHoliday(calendar.date(Drawn.minute(i))) ? 0.2 : 1;

        assertThat(changes(count(300, work), calendar)).isEmpty();
    }

    @Test
    void theFirstTwoWeeksAreSilent() {
        var share = Drawn.share("x", 10, 2 * Drawn.WEEK, 7000, i -> i < Drawn.WEEK ? 0.0005 : 0.005);

        assertThat(changes(share)).isEmpty();
    }

    @Test
    void aHigherSensitivityFactorNeedsMore() {
        var share = Drawn.share("x", 11, QUARTER, 7000, i -> i < START ? 0.0005 : 0.00075);
        var numb = new Sensitivities(java.util.Map.of("x", 4.0));

        var usual = Examination.of(List.of(share), Drawn.PLAIN, Sensitivities.none())
                .getFirst();
        var late = Examination.of(List.of(share), Drawn.PLAIN, numb).getFirst();

        assertThat(late.lead().confirmedAt()).isGreaterThan(usual.lead().confirmedAt());
    }

    @Test
    void pointsByTheMinuteAreJudgedWithinMinutes() {
        var random = new Random(12);
        var values = new double[600];
        Arrays.setAll(values, i -> 50 + random.nextGaussian() + (i < 400 ? 0 : 20));
        var series = RegularSeries.of(Drawn.MONDAY, 1, values);
        var ones = RegularSeries.generate(Drawn.MONDAY, 1, values.length, i -> 1);

        assertThat(changes(new Watched("x", "x", "x", Nature.LEVEL, Goodness.LOWER, series, ones)))
                .first()
                .satisfies(c -> assertThat(c.confirmedAt()).isBetween(Drawn.MONDAY + 400, Drawn.MONDAY + 410));
    }

    @Test
    void emptyConstantAndOnePointSeriesSayNothing() {
        for (var nature : Nature.values()) {
            assertThat(changes(Drawn.watched("x", nature, Goodness.LOWER))).isEmpty();
            assertThat(changes(Drawn.watched("x", nature, Goodness.LOWER, 1))).isEmpty();
            assertThat(changes(Drawn.watched("x", nature, Goodness.LOWER, new double[QUARTER])))
                    .isEmpty();
        }
    }

    private static Watched count(double traffic, IntToDoubleFunction factor) {
        return Drawn.count("x", 2, QUARTER, traffic, factor);
    }

    private static List<Change> changes(Watched series) {
        return changes(series, Drawn.PLAIN);
    }

    private static List<Change> changes(Watched series, LocalCalendar calendar) {
        var watching = Watching.of(series, calendar, Sensitivities.none());
        for (var i = 0; i < series.values().length(); i++) {
            watching.add(series.values().at(i), series.weights().at(i));
        }
        return watching.changes();
    }
}
