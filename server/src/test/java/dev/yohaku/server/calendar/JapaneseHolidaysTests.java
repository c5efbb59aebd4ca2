package dev.yohaku.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.catalog.Name;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JapaneseHolidaysTests {
    @Test
    void theHolidaysOf2026AreThoseOfTheLaw() {
        assertThat(JapaneseHolidays.of(2026).keySet())
                .extracting(day -> MonthDay.from(day).toString().substring(2))
                .containsExactly(
                        "01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06",
                        "07-20", "08-11", "09-21", "09-22", "09-23", "10-12", "11-03", "11-23");
    }

    @Test
    void aHolidayOnASundayHasASubstituteBehindTheHolidaysThatFollow() {
        assertThat(JapaneseHolidays.of(2026)).hasEntrySatisfying(LocalDate.of(2026, 5, 6), is("振替休日"));
        assertThat(JapaneseHolidays.of(2027)).hasEntrySatisfying(LocalDate.of(2027, 3, 22), is("振替休日"));
    }

    @Test
    void aDayBetweenTwoHolidaysIsOne() {
        assertThat(JapaneseHolidays.of(2026)).hasEntrySatisfying(LocalDate.of(2026, 9, 22), is("国民の休日"));
        assertThat(JapaneseHolidays.of(2027)).doesNotContainKey(LocalDate.of(2027, 9, 21));
    }

    @Test
    void theEquinoxesMoveFromYearToYear() {
        assertThat(JapaneseHolidays.of(2024)).containsKeys(LocalDate.of(2024, 3, 20), LocalDate.of(2024, 9, 22));
        assertThat(JapaneseHolidays.of(2027)).containsKeys(LocalDate.of(2027, 3, 21), LocalDate.of(2027, 9, 23));
    }

    private static Consumer<Name> is(String japanese) {
        return name -> assertThat(name.ja()).isEqualTo(japanese);
    }
}
