package dev.yohaku.engine.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkbookTests {
    private static final Target THREE_NINES = Target.of("0.999");

    @Test
    void aMonthHasTheFactorsOfTheBook() {
        var policy = AlertPolicy.workbook(Duration.ofDays(30), THREE_NINES);
        assertThat(policy.tiers())
                .extracting(tier ->
                        tier.severity() + " " + tier.shortWindow() + " " + tier.longWindow() + " " + tier.factor())
                .containsExactly(
                        "PAGE PT5M PT1H 14.4", "PAGE PT30M PT6H 6", "TICKET PT2H PT24H 3", "TICKET PT6H PT72H 1");
        assertThat(policy.omitted()).isEmpty();
    }

    @Test
    void fourWeeksStayFourWeeks() {
        assertThat(factors(28))
                .containsExactly(
                        Ratio.of("13.44"),
                        Ratio.of("5.6"),
                        Ratio.of("2.8"),
                        Ratio.of(new BigDecimal(14), new BigDecimal(15)));
    }

    @Test
    void aQuarterIsNinetyDaysAndAYearThreeHundredAndSixtyFive() {
        assertThat(factors(90)).containsExactly(Ratio.of("43.2"), Ratio.of("18"), Ratio.of("9"), Ratio.of("3"));
        assertThat(factors(92)).isEqualTo(factors(90));
        assertThat(factors(366)).isEqualTo(factors(365)).startsWith(Ratio.of("175.2"), Ratio.of("73"));
        assertThat(factors(31)).isEqualTo(factors(30));
    }

    @Test
    void anyOtherWindowIsItsOwnPeriod() {
        assertThat(factors(14)).containsExactly(Ratio.of("6.72"), Ratio.of("2.8"), Ratio.of("1.4"));
        assertThat(factors(60)).first().isEqualTo(Ratio.of("28.8"));
    }

    @Test
    void aWeekLeavesOutTheTiersThatAnEvenSpendWouldTrip() {
        var policy = AlertPolicy.workbook(Duration.ofDays(7), THREE_NINES);
        assertThat(policy.tiers()).extracting(AlertTier::factor).containsExactly(Ratio.of("3.36"), Ratio.of("1.4"));
        assertThat(policy.omitted())
                .extracting(Unfit.Omitted::reason)
                .containsExactly(
                        new Unfit.TooSlow(Ratio.of("0.7"), Ratio.of("0.9")),
                        new Unfit.TooSlow(Ratio.of(new BigDecimal(7), new BigDecimal(30)), Ratio.of("0.9")));
    }

    @Test
    void aFactorThatNoOutageReachesIsLeftOutWithTheArithmetic() {
        var policy = AlertPolicy.workbook(Duration.ofDays(30), Target.ofPercent("93"));
        assertThat(policy.tiers())
                .extracting(AlertTier::factor)
                .containsExactly(Ratio.of("6"), Ratio.of("3"), Ratio.of("1"));
        var highest = Ratio.of(new BigDecimal(100), new BigDecimal(7));
        assertThat(policy.omitted())
                .extracting(Unfit.Omitted::reason)
                .containsExactly(new Unfit.Unreachable(Ratio.of("14.4"), Target.ofPercent("93"), highest));
    }

    @Test
    void theHighestBurnRateItselfCannotBeExceededEither() {
        var tier = AlertTier.burning(
                Ratio.of("5"), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(30), Severity.PAGE);
        assertThat(tier.unfit(Target.of("0.8"))).isPresent();
        assertThat(tier.unfit(Target.of("0.8001"))).isEmpty();
    }

    @Test
    void aShortWindowOfFewerThanTwoSampleIntervalsIsRefused() {
        var policy = AlertPolicy.workbook(Duration.ofDays(30), THREE_NINES);
        assertThat(policy.suitedTo(Duration.ofSeconds(150))).isEqualTo(policy);
        var suited = policy.suitedTo(Duration.ofSeconds(151));
        assertThat(suited.tiers()).hasSize(3);
        assertThat(suited.omitted())
                .extracting(Unfit.Omitted::reason)
                .containsExactly(new Unfit.TooFewSamples(Duration.ofMinutes(5), Duration.ofSeconds(151)));
    }

    @Test
    void aHandWrittenTierIsRefusedWithItsReason() {
        var tier = AlertTier.burning(
                Ratio.of("20"), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(30), Severity.PAGE);
        assertThat(AlertPolicy.of(List.of(tier)).refusals(Target.of("0.95"), Duration.ofMinutes(1)))
                .extracting(Unfit.Omitted::reason)
                .containsExactly(new Unfit.Unreachable(Ratio.of("20"), Target.of("0.95"), Ratio.of("20")));
    }

    @Test
    void aTierWrittenByFactorKnowsItsShareOfTheBudget() {
        var tier = AlertTier.burning(
                Ratio.of("14.4"), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(30), Severity.PAGE);
        assertThat(tier.budgetShare()).isEqualByComparingTo("0.02");
        assertThat(tier.name()).isEqualTo("page-60m-5m");
    }

    @Test
    void aGateOutOfReachAtTheUsualTrafficIsAWarning() {
        var policy = AlertPolicy.workbook(Duration.ofDays(30), THREE_NINES);
        assertThat(policy.quietGates(THREE_NINES, 1)).isEmpty();
        assertThat(policy.quietGates(THREE_NINES, 1 / 60.0))
                .extracting(gate -> gate.tier().name() + " needs " + gate.fewestEvents())
                .containsExactly("page-60m-5m needs 2");
    }

    @Test
    void storedStatesFindTheirTiersByName() {
        var policy = AlertPolicy.workbook(Duration.ofDays(30), THREE_NINES);
        assertThat(policy.states(Map.of("page-360m-30m", new TierState.On(7))))
                .containsExactly(TierState.OFF, new TierState.On(7), TierState.OFF, TierState.OFF);
    }

    @Test
    void theShortWindowMustBeTheShorterOne() {
        assertThatThrownBy(() -> AlertTier.burning(
                        Ratio.of("2"), Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(30), Severity.PAGE))
                .hasMessage("short window PT1H is not shorter than the long window PT1H");
    }

    private static List<Ratio> factors(int days) {
        return AlertPolicy.workbook(Duration.ofDays(days), THREE_NINES).tiers().stream()
                .map(AlertTier::factor)
                .toList();
    }
}
