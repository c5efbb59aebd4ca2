package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Origin;
import dev.yohaku.server.actions.Proof;
import dev.yohaku.server.actions.Saving;
import dev.yohaku.server.actions.Written;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a review says of the actions that earlier ones agreed on, on every database. */
abstract class CarriedOverContract {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Databases databases;
    private final LocalDate today = LocalDate.now(TOKYO);
    private final ReviewWeek week = ReviewWeek.containing(Instant.now(), TOKYO);

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    CarriedOverContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.zone=Asia/Tokyo"));
    }

    @AfterEach
    final void stop() {
        context.close();
    }

    private Actions actions() {
        return context.getBean(Actions.class);
    }

    private Action action(Written written) {
        var origin = Origin.item("all", "2026-W47", "budget:pay", "Pay");
        return ((Saving.Saved) actions().add("all", written, origin, "dev-a")).action();
    }

    private void done(Action action) {
        assertThat(actions().finish(action.id(), action.version(), new Proof("merged", today), "dev-a"))
                .isInstanceOf(Saving.Saved.class);
    }

    private Said said(Conditions conditions) {
        return context.getBean(CarriedOverItems.class).said(new Brief(week, Scope.everybody(), conditions));
    }

    @Test
    void withoutActionsItSaysWhereTheyComeFrom() {
        assertThat(said(Conditions.STANDARD).connect().ja()).isEqualTo("レビューで決めたアクションが、終わるまでここに並びます。");
    }

    @Test
    void whatIsOverdueIsRaisedAndTheRestIsNamedWithItsDay() {
        var late = action(Written.of("Add an alert", "dev-a", today.minusDays(3)));
        action(Written.of("Move the job", "sre-b", today.plusDays(30)));
        var said = said(Conditions.STANDARD);
        assertThat(said.items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("action:" + late.id());
            assertThat(item.raisedBy()).containsExactly("action-overdue");
            assertThat(item.sentence().en()).contains("Add an alert", "dev-a");
            assertThat(item.facts()).containsEntry("owner", "dev-a");
        });
        assertThat(said.notRaised())
                .singleElement()
                .matches(rest -> rest.name().en().equals("Move the job"));
        assertThat(said.lead().en()).isEqualTo("2 actions are open, 1 overdue; 0 finished in the week.");
    }

    @Test
    void aConditionThatIsOffRaisesNothing() {
        action(Written.of("Add an alert", "dev-a", today.minusDays(3)));
        var off = new Conditions(1, Map.of("action-overdue", new Conditions.Choice(false, 0)));
        assertThat(said(off).items()).singleElement().matches(item -> !item.isRaised());
    }

    @Test
    void aStopGapWithoutAnythingPermanentIsRaisedUntilThereIsSome() {
        done(action(Written.of("Restart it by hand", "dev-a", today).withLasting(Written.Lasting.STOP_GAP)));
        assertThat(raised()).containsExactly("permanent:A-1");
        action(Written.of("Free the memory", "dev-a", today.plusDays(30)));
        assertThat(raised()).isEmpty();
    }

    @Test
    void whatWasFinishedInTheWeekIsToldOnce() {
        done(action(Written.of("Add an alert", "dev-a", today)));
        assertThat(said(Conditions.STANDARD).items())
                .extracting(item -> item.sentence().en())
                .containsExactly("dev-a finished “Add an alert” (A-1).");
        var later = new Brief(week.next(), Scope.everybody(), Conditions.STANDARD);
        assertThat(context.getBean(CarriedOverItems.class).said(later).items()).isEmpty();
    }

    private List<String> raised() {
        return said(Conditions.STANDARD).items().stream()
                .filter(Item::isRaised)
                .map(Item::id)
                .toList();
    }
}
