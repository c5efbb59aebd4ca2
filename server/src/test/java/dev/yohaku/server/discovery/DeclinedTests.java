package dev.yohaku.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeclinedTests {
    @Test
    void tooLittleHistoryIsSaidAndNotGuessed() {
        var declined = only(
                new MadeUpTelemetry(Duration.ofDays(3)).counter("http_requests_total", "job=shop,code=200", 100_000));
        assertThat(declined.reason()).isEqualTo("too-little-history");
        assertThat(declined.sentence().en())
                .isEqualTo(
                        "The history is 3 days long, and a proposal needs 7 days. It is looked at again every week.");
        assertThat(declined.sentence().ja()).isEqualTo("データが3日分しかありません。提案には7日分が必要です。毎週あらためて調べます。");
    }

    @Test
    void aTrialAsksForLessHistory() {
        var telemetry =
                new MadeUpTelemetry(Duration.ofMinutes(10)).counter("http_requests_total", "job=shop,code=200", 600);
        assertThat(telemetry.discovered().proposed()).isEmpty();
        var proposed = telemetry.discovered(Duration.ofMinutes(5)).proposed();
        assertThat(proposed).hasSize(1);
        assertThat(proposed.getFirst().provisional()).isTrue();
        assertThat(proposed.getFirst().slo().target()).isEqualTo("0.99");
    }

    @Test
    void fourWeeksAreNotProvisional() {
        var telemetry = MadeUpTelemetry.ofFourWeeks().counter("http_requests_total", "job=shop,code=200", 100_000);
        assertThat(telemetry.discovered().proposed().getFirst().provisional()).isFalse();
    }

    @Test
    void tooLittleTrafficIsSaidAndNotGuessed() {
        var declined = only(MadeUpTelemetry.ofFourWeeks().counter("http_requests_total", "job=shop,code=200", 999));
        assertThat(declined.reason()).isEqualTo("too-little-traffic");
        assertThat(declined.sentence().en())
                .startsWith("There were 999 requests in 28 days; a target says something from 1,000 on.");
    }

    @Test
    void aCounterThatTellsNoFailuresIsDeclined() {
        var declined =
                only(MadeUpTelemetry.ofFourWeeks().counter("http_requests_total", "job=shop,method=GET", 100_000));
        assertThat(declined.reason()).isEqualTo("no-outcome");
        assertThat(declined.sentence().en()).contains("http_requests_total");
    }

    @Test
    void aServiceThatFailsTooOftenIsDeclined() {
        var declined = only(MadeUpTelemetry.ofFourWeeks()
                .counter("http_requests_total", "job=shop,code=200", 80_000)
                .counter("http_requests_total", "job=shop,code=500", 20_000));
        assertThat(declined.reason()).isEqualTo("no-target");
    }

    @Test
    void healthChecksAloneAreDeclined() {
        var declined = only(MadeUpTelemetry.ofFourWeeks()
                .counter("http_requests_total", "job=shop,path=/healthz,code=200", 100_000));
        assertThat(declined.reason()).isEqualTo("only-machines");
    }

    @Test
    void aGaugeWithTheNameOfACounterIsDeclined() {
        var declined = only(MadeUpTelemetry.ofFourWeeks().gauge("http_requests_total", "job=shop,code=200", 5));
        assertThat(declined.reason()).isEqualTo("not-a-counter");
    }

    /** What is said about availability, when nothing is proposed. */
    private static Declined only(MadeUpTelemetry telemetry) {
        var findings = telemetry.discovered();
        assertThat(findings.proposed()).isEmpty();
        return findings.declined().stream()
                .filter(d -> d.aspect().equals("availability"))
                .findFirst()
                .orElseThrow();
    }
}
