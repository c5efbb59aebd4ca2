package dev.yohaku.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.catalog.WorkspaceFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTests {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void tokyoHasThoseOfJapanUnlessToldOtherwise() {
        assertThat(of("", "Asia/Tokyo").between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30)))
                .containsOnlyKeys(LocalDate.of(2026, 11, 23));
        assertThat(of("none", "Asia/Tokyo").between(NEW_YEAR, NEW_YEAR)).isEmpty();
        assertThat(of("", "Europe/Berlin").between(NEW_YEAR, NEW_YEAR)).isEmpty();
    }

    @Test
    void othersComeFromTheLibraryOverTheTurnOfTheYear() {
        assertThat(of("DE", "Europe/Berlin").between(LocalDate.of(2026, 12, 24), NEW_YEAR))
                .containsOnlyKeys(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26), NEW_YEAR);
    }

    private static Holidays of(String country, String zone) {
        return new Holidays(country, WorkspaceFixture.in(zone));
    }
}
