package dev.yohaku.server.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final Wording ja = Wording.of(Locale.JAPAN, TOKYO);
    private final Wording en = Wording.of(Locale.UK, TOKYO);

    @ParameterizedTest
    @CsvSource({
        "1,      100%,   100%",
        "0.494,  49%,    49%",
        "0.01,   1%,     1%",
        "0.0099, 1%未満, under 1%",
        "0,      0%,     0%",
        "-0.003, −0.3%,  −0.3%",
        "-0.08,  −8%,    −8%",
        "-24.5,  '−2,450%', '−2,450%'"
    })
    void whatIsLeftOfABudget(double remaining, String japanese, String english) {
        assertThat(ja.left(remaining)).isEqualTo(japanese);
        assertThat(en.left(remaining)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"3078.9, '残り3,078件', '3,078 left'", "0,      残り0件,       0 left", "-383.2, 384件超過,     384 over"})
    void whatIsLeftInEvents(double events, String japanese, String english) {
        assertThat(ja.leftEvents(events)).isEqualTo(japanese);
        assertThat(en.leftEvents(events)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9995, 99.95%",
        "0.999, 99.9%",
        "0.99, 99%",
        "0.990, 99%",
        "0.29, 29%",
        "0.5, 50%",
        "0.9, 90%",
        "0.99999, 99.999%"
    })
    void aTargetHasNoFloatNoiseAndNoTrailingZeros(BigDecimal target, String shown) {
        assertThat(en.target(target)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.99946,    0.9995, 99.946%",
        "0.9956,     0.995,  99.56%",
        "0.99949999, 0.9995, 99.949%",
        "0.9999999,  0.99,   99.99%",
        "1,          0.99,   100%",
        "0,          0.99,   0.00%"
    })
    void aResultIsRoundedDownSoThatAMissedTargetNeverReadsAsMet(double ratio, BigDecimal target, String shown) {
        assertThat(en.result(ratio, target)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"3.94, 3.9倍, 3.9×", "0, 0.0倍, 0.0×", "99.96, 100倍, 100×", "1234, '1,234倍', '1,234×'"})
    void burnRates(double rate, String japanese, String english) {
        assertThat(ja.rate(rate)).isEqualTo(japanese);
        assertThat(en.rate(rate)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,      0秒,        0 s",
        "PT0.8S,    800ミリ秒,  800 ms",
        "PT1.5S,    1.5秒,      1.5 s",
        "PT40S,     40秒,       40 s",
        "PT2M,      2分,        2 min",
        "PT90M,     1時間30分,  1 h 30 min",
        "PT47H,     47時間,     47 h",
        "P30D,      30日,       30 days",
        "P3DT4H5M,  3日4時間,   3 d 4 h"
    })
    void durationsNameTheirTwoLargestUnits(Duration duration, String japanese, String english) {
        assertThat(ja.duration(duration)).isEqualTo(japanese);
        assertThat(en.duration(duration)).isEqualTo(english);
    }

    @Test
    void datesAreOfTheZoneAndNamed() {
        var lateOnThursdayInUtc = Instant.parse("2026-11-26T23:30:00Z");
        assertThat(ja.date(lateOnThursdayInUtc)).isEqualTo("11/27（金）");
        assertThat(en.date(lateOnThursdayInUtc)).isEqualTo("Fri 27 Nov");
        assertThat(ja.stamp(lateOnThursdayInUtc)).isEqualTo("11月27日（金）08:30");
        assertThat(en.moment(lateOnThursdayInUtc)).isEqualTo("27 Nov 08:30");
    }

    @Test
    void aRangeOfDaysSaysItsMonthOnceInEnglish() {
        var day = LocalDate.of(2026, 11, 26);
        assertThat(ja.days(day, day.plusDays(3))).isEqualTo("11/26〜11/29");
        assertThat(en.days(day, day.plusDays(3))).isEqualTo("26–29 Nov");
        assertThat(en.days(day, day.plusDays(6))).isEqualTo("26 Nov–2 Dec");
        assertThat(en.days(day, day)).isEqualTo("26 Nov");
    }

    @Test
    void namesInARow() {
        assertThat(ja.names(List.of("購入", "決済"))).isEqualTo("購入と決済");
        assertThat(en.names(List.of("Purchase", "Payment"))).isEqualTo("Purchase and Payment");
        assertThat(ja.names(List.of("購入", "決済", "検索"))).isEqualTo("購入・決済・検索");
        assertThat(en.names(List.of("Purchase", "Payment", "Search"))).isEqualTo("Purchase, Payment and Search");
    }
}
