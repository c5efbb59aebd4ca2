package dev.yohaku.server.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Origin;
import dev.yohaku.server.actions.Proof;
import dev.yohaku.server.actions.Saving;
import dev.yohaku.server.actions.Written;
import dev.yohaku.server.reviews.Settled;
import dev.yohaku.server.store.Databases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of earlier reviews is in hand and rests, on every database. Each test has a team of its own. */
abstract class SettledContract extends Held {
    private final LocalDate today = LocalDate.now(ZONE);

    SettledContract(Databases databases) {
        super(databases);
    }

    private List<Settled.Matter> inHand(String team, String week, LocalDate day) {
        return the(Settled.class).inHand(team, week, day);
    }

    @Test
    void whatWasAcceptedRestsUntilItsDay() {
        kept("accepted", WEEK, "budget:pay");
        ended(settle("accepted", WEEK, "budget:pay", 0));
        assertThat(inHand("accepted", "2026-W48", today.plusDays(30)))
                .singleElement()
                .satisfies(matter -> {
                    assertThat(matter.itemId()).isEqualTo("budget:pay");
                    assertThat(matter.why().en()).startsWith("Accepted until ").endsWith(": known");
                    assertThat(matter.conditions()).isNotEmpty();
                });
        assertThat(inHand("accepted", "2026-W48", today.plusDays(31))).isEmpty();
        assertThat(inHand("accepted", WEEK, today)).as("in its own week").isEmpty();
        assertThat(inHand("other", "2026-W48", today)).isEmpty();
    }

    @Test
    void whatBecameAnActionRestsWhileThatIsInTime() {
        kept("acted", WEEK, "budget:pay");
        var written = Written.of("Add a retry", "dev-a", today.plusDays(10));
        var saved = (Saving.Saved)
                the(Actions.class).add("acted", written, Origin.item("acted", WEEK, "budget:pay", "Pay"), "dev-a");
        ended(EndRequest.of("acted", WEEK, "budget:pay", 0, End.Kind.ACTION, "dev-a")
                .withReference(saved.action().id()));
        assertThat(inHand("acted", "2026-W48", today))
                .singleElement()
                .satisfies(matter -> assertThat(matter.why().ja()).startsWith("対応中です。dev-aが"));
        assertThat(inHand("acted", "2026-W48", today.plusDays(11))).isEmpty();
        the(Actions.class).finish(saved.action().id(), 1, new Proof("done", today), "dev-a");
        assertThat(inHand("acted", "2026-W48", today)).isEmpty();
    }

    @Test
    void whatIsOnlyWatchedOnOrMovedIsRaisedAgain() {
        kept("watched", WEEK, "budget:a", "budget:b");
        ended(EndRequest.of("watched", WEEK, "budget:a", 0, End.Kind.WATCH, "dev-a")
                .withReference("pay/good"));
        ended(move("watched", WEEK, "budget:b", 0));
        assertThat(inHand("watched", "2026-W48", today)).isEmpty();
    }
}
