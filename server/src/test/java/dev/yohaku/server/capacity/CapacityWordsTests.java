package dev.yohaku.server.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CapacityWordsTests {
    @Test
    void aLimitAheadIsSaidWithItsChanceAndItsRangeOfDates() {
        var status = Course.of(200, day -> 100 + day + Course.noise(day));
        assertThat(status.isSoon()).isTrue();
        assertThat(english(status))
                .startsWith("Database connections has a ")
                .contains("chance of passing its limit of 200 connections by Thu 21 Jan.", "(80% range).");
        assertThat(japanese(status))
                .startsWith("データベース接続数が1/21（木）までに上限の200connectionsを超える確率は")
                .endsWith("ごろの見込みです（80%の予測幅）。");
    }

    @Test
    void aLimitAlreadyMetIsSaidSo() {
        var status = Course.of(90, day -> 100 + Course.noise(day));
        assertThat(status.isAtLimit()).isTrue();
        assertThat(english(status)).contains("is at its limit of 90 connections already");
        assertThat(japanese(status)).contains("すでに上限の90connectionsに達しています");
    }

    @Test
    void aLimitFarAwayIsQuiet() {
        var status = Course.of(10_000, day -> 100 + Course.noise(day));
        assertThat(status.isSoon()).isFalse();
        assertThat(english(status))
                .startsWith("Database connections is expected to stay below its limit of 10,000 connections until ")
                .endsWith("leaves 99%.");
        assertThat(japanese(status)).contains("届かない見込みです。").endsWith("99%の余裕があります。");
    }

    @Test
    void tooShortAHistoryIsSaidPlainly() {
        var status = Course.of(100, 5, day -> 10);
        assertThat(english(status)).contains("there are values for 5 days, and 10 are needed");
        assertThat(japanese(status)).contains("値があるのは5日分で、予測には10日分が必要です");
        assertThat(english(Course.of(100, 0, day -> 10)))
                .isEqualTo("No value of Database connections has arrived yet.");
    }

    @Test
    void valuesThatStoppedComingAreSaidPlainly() {
        var status = Course.of(200, day -> day < 70 ? 100 + Course.noise(day) : Double.NaN);
        assertThat(english(status)).contains("No value of Database connections has arrived since Mon 2 Nov");
        assertThat(japanese(status)).contains("11/2（月）から届いていないため");
    }

    private static String english(DriverStatus status) {
        return in(Locale.ENGLISH).says(status);
    }

    private static String japanese(DriverStatus status) {
        return in(Locale.JAPANESE).says(status);
    }

    private static CapacityWords.In in(Locale locale) {
        return new CapacityWords(Course.TOKYO).in(locale);
    }
}
