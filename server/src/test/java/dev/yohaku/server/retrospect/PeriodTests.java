package dev.yohaku.server.retrospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.server.reviews.ReviewWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static Period parse(String id) {
        return Period.parse(id, TOKYO);
    }

    private static List<String> weeks(String id) {
        return parse(id).weeks().stream().map(ReviewWeek::id).toList();
    }

    private static String month(YearMonth month) {
        return String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue());
    }

    @Test
    void aMonthHasTheWeeksWhoseThursdayLiesInIt() {
        assertThat(weeks("2026-11")).containsExactly("2026-W45", "2026-W46", "2026-W47", "2026-W48");
        assertThat(weeks("2026-12")).containsExactly("2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53");
        assertThat(weeks("2027-01")).startsWith("2027-W01").hasSize(4);
    }

    @Test
    void aQuarterIsSaidByItsNumber() {
        assertThat(weeks("2026-Q4")).startsWith("2026-W40").endsWith("2026-W53").hasSize(14);
        assertThat(parse("2026-Q1").previous().id()).isEqualTo("2025-Q4");
        assertThat(parse("2026-11").quarter().id()).isEqualTo("2026-Q4");
        assertThat(parse("2026-01").previous().id()).isEqualTo("2025-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-00",
                "2026-13",
                "2026-Q0",
                "2026-Q5",
                "1999-12",
                "2200-01",
                "2026-W47",
                "2026-1",
                "x"
            })
    void whatIsNoPeriodIsRefusedWithWhatWasExpected(String id) {
        assertThatThrownBy(() -> parse(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + id + "\"")
                .hasMessageContaining("expected a month such as 2026-11 or a quarter such as 2026-Q4");
    }

    @Property
    void everyWeekBelongsToExactlyOneMonthAndTheQuarterAroundIt(@ForAll @IntRange(min = 0, max = 70_000) int day) {
        var week = ReviewWeek.containing(
                LocalDate.of(2001, 1, 1).plusDays(day).atStartOfDay(TOKYO).toInstant(), TOKYO);
        var month = Period.monthOf(week);
        assertThat(month.weeks()).contains(week);
        assertThat(month.previous().weeks()).doesNotContain(week);
        assertThat(month.next().weeks()).doesNotContain(week);
        assertThat(Period.quarterOf(week).weeks()).contains(week);
        assertThat(Period.parse(month.id(), TOKYO)).isEqualTo(month);
    }

    @Property
    void aQuarterHasTheWeeksOfItsMonthsInOrder(
            @ForAll @IntRange(min = 2001, max = 2198) int year, @ForAll @IntRange(min = 1, max = 4) int number) {
        var quarter = parse(year + "-Q" + number);
        var months = Stream.of(3 * number - 2, 3 * number - 1, 3 * number)
                .flatMap(month -> parse(month(YearMonth.of(year, month))).weeks().stream())
                .toList();
        assertThat(quarter.weeks()).isEqualTo(months);
        assertThat(quarter.weeks()).hasSizeBetween(12, 14);
        assertThat(quarter.next().from()).isEqualTo(quarter.to());
        assertThat(quarter.next().previous()).isEqualTo(quarter);
    }
}
