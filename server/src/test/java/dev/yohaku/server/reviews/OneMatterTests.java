package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneMatterTests {
    private static Item item(String id, String subject, String... conditions) {
        return new Item(
                id,
                "kind",
                subject,
                Text.NONE,
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

    private static List<String> raised(Item... items) {
        var sections = Arrays.stream(items)
                .map(item -> Section.plain(item.id(), Text.NONE, Text.NONE, List.of(item)))
                .toList();
        return OneMatter.joined(sections).stream()
                .flatMap(section -> section.raised().stream())
                .map(item -> item.id() + " " + item.raisedBy())
                .toList();
    }

    @Test
    void aChangeThatExplainsABudgetCarriesItsConditions() {
        assertThat(raised(
                        item("budget:pay", "pay", "budget-runs-out"),
                        item("change:1", "pay", "change-confirmed"),
                        item("movement:pay", "pay", "budget-moved")))
                .containsExactly("change:1 [budget-runs-out, change-confirmed, budget-moved]");
    }

    @Test
    void aBudgetWithoutAChangeSpeaksForItsMovement() {
        assertThat(raised(
                        item("budget:pay", "pay", "budget-lost-in-week"), item("movement:pay", "pay", "budget-moved")))
                .containsExactly("budget:pay [budget-lost-in-week, budget-moved]");
    }

    @Test
    void whatOnlyInformsExplainsNothing() {
        assertThat(raised(item("change:1", "pay"), item("budget:pay", "pay", "budget-spent")))
                .containsExactly("budget:pay [budget-spent]");
    }

    @Test
    void twoChangesOfOneSubjectAndOtherKindsOfItemsStayApart() {
        assertThat(raised(
                        item("change:1", "pay", "change-confirmed"),
                        item("change:2", "pay", "change-confirmed"),
                        item("risk:r", "pay", "risk-due"),
                        item("budget:buy", "buy", "no-data")))
                .containsExactly(
                        "change:1 [change-confirmed]",
                        "change:2 [change-confirmed]",
                        "risk:r [risk-due]",
                        "budget:buy [no-data]");
    }
}
