package dev.yohaku.server.retrospect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.meetings.AgendaItem;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.reviews.EditionFixture;
import dev.yohaku.server.reviews.ReviewWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatterTests {
    private static final ReviewWeek WEEK = ReviewWeek.parse("2026-W47", ZoneOffset.UTC);

    private static AgendaItem about(String id, String from, Optional<End> end) {
        return new AgendaItem("objectives", EditionFixture.raised(id, Map.of()), from, 0, end);
    }

    private static Optional<End> watched(String id) {
        return Optional.of(new End(id, 1, End.Kind.WATCH, "w", "", null, true, "dev-a", Instant.EPOCH));
    }

    private static Held held(String team, ReviewWeek week, AgendaItem... agenda) {
        return new Held(
                team,
                week,
                EditionFixture.edition(team, week.id()),
                Optional.empty(),
                "",
                List.of(agenda),
                week.to(),
                true,
                week.next().to());
    }

    @Test
    void whatTwoReviewsOfAWeekHadIsOneMatterWithTheEndThatOneGaveIt() {
        var matters = Matter.of(List.of(
                held(
                        "all",
                        WEEK,
                        about("pay", WEEK.id(), Optional.empty()),
                        about("mail", WEEK.id(), Optional.empty())),
                held("shop", WEEK, about("pay", WEEK.id(), watched("pay")))));
        assertThat(matters).extracting(matter -> matter.about().item().id()).containsExactly("pay", "mail");
        assertThat(matters.getFirst().end()).isPresent();
        assertThat(matters.getLast().end()).isEmpty();
    }

    @Test
    void theNextWeekIsAnotherMatterAndWhatWasMovedIsNotNew() {
        var matters = Matter.of(List.of(
                held("all", WEEK, about("pay", WEEK.id(), Optional.empty())),
                held("all", WEEK.next(), about("pay", WEEK.id(), Optional.empty()))));
        assertThat(matters).extracting(Matter::isNew).containsExactly(true, false);
    }
}
