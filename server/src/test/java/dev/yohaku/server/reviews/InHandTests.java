package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InHandTests {
    private static final Text WHY = new Text("受け入れ", "Accepted");

    private static Item item(String id, String subject, String... conditions) {
        return new Item(
                id,
                "kind",
                subject,
                new Text("名", "Name"),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                Text.NONE,
                Map.of(),
                null,
                List.of(conditions));
    }

    private static Section resting(Item item, Settled.Matter... matters) {
        var section = Section.plain("objectives", Text.NONE, Text.NONE, List.of(item));
        return new InHand(List.of(matters)).resting(List.of(section)).getFirst();
    }

    private static Settled.Matter settled(String id, String subject, String... conditions) {
        return new Settled.Matter(id, subject, List.of(conditions), WHY);
    }

    @Test
    void whatIsInHandInformsAndStandsAmongWhatWasNotRaised() {
        var section = resting(item("budget:pay", "pay", "no-data"), settled("budget:pay", "pay", "no-data"));
        assertThat(section.items()).singleElement().matches(item -> !item.isRaised());
        assertThat(section.notRaised()).singleElement().satisfies(rest -> {
            assertThat(rest.id()).isEqualTo("budget:pay");
            assertThat(rest.why()).isEqualTo(WHY);
        });
    }

    @Test
    void whatMeetsAConditionThatItDidNotMeetThenIsRaisedAgain() {
        var section =
                resting(item("budget:pay", "pay", "budget-spent"), settled("budget:pay", "pay", "budget-lost-in-week"));
        assertThat(section.raised()).hasSize(1);
        assertThat(section.notRaised()).isEmpty();
    }

    @Test
    void aChangeThatWasSettledLetsItsBudgetRest() {
        var section = resting(
                item("budget:pay", "pay", "budget-runs-out"),
                settled("change:1", "pay", "change-confirmed", "budget-runs-out"));
        assertThat(section.raised()).isEmpty();
    }

    @Test
    void anotherKindOfItemOfTheSameSubjectDoesNotRest() {
        var section = resting(item("risk:pay", "pay", "risk-due"), settled("budget:pay", "pay", "risk-due"));
        assertThat(section.raised()).hasSize(1);
    }
}
