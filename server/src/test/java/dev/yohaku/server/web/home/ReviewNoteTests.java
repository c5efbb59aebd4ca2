package dev.yohaku.server.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.reviews.EditionFixture;
import dev.yohaku.server.reviews.ReviewPlan;
import dev.yohaku.server.reviews.ReviewPlans;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Browsed;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.RailNote;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewNoteTests {
    private static final Instant TUESDAY = Instant.parse("2031-06-03T01:00:00Z");

    private static Optional<String> says(Browsed yohaku, Locale locale) {
        return yohaku.the(ReviewNote.class)
                .note(PageFixture.page(locale), TUESDAY)
                .map(RailNote::text);
    }

    private static void choose(Browsed yohaku, boolean held) {
        yohaku.the(ReviewPlans.class)
                .choose(Scope.EVERYBODY, new ReviewPlan(held, DayOfWeek.WEDNESDAY, LocalTime.of(9, 30)), "lead-a");
    }

    @Test
    void theNextEditionIsToldForTheDayAndTimeThatWereChosen() {
        try (var yohaku = Browsed.start()) {
            assertThat(says(yohaku, Locale.ENGLISH))
                    .hasValueSatisfying(text -> assertThat(text).contains("The first edition is made once"));
            choose(yohaku, false);
            assertThat(says(yohaku, Locale.ENGLISH)).isEmpty();

            EditionFixture.keep(yohaku.context(), EditionFixture.edition("all", "2031-W22"));
            assertThat(says(yohaku, Locale.ENGLISH))
                    .hasValueSatisfying(text -> assertThat(text).contains("No further edition is made for everybody"));
            choose(yohaku, true);
            assertThat(says(yohaku, Locale.ENGLISH))
                    .hasValueSatisfying(text -> assertThat(text).contains("Next edition: Wed 4 Jun, 09:30."));
            assertThat(says(yohaku, Locale.JAPANESE))
                    .hasValueSatisfying(text -> assertThat(text).contains("次の版は6月4日（水）09:30にできます。"));
        }
    }
}
