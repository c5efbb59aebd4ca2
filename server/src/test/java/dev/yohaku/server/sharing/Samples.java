package dev.yohaku.server.sharing;

import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Section;
import dev.yohaku.server.reviews.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Editions to be shared. */
final class Samples {
    static final String WEEK = "2026-W47";
    static final Instant FROM = Instant.parse("2026-11-15T15:00:00Z");

    private Samples() {}

    /** An edition with so many raised items, each with this sentence. */
    static Edition edition(int number, int raised, Text sentence) {
        var items = IntStream.range(0, raised)
                .mapToObj(i -> item("budget:" + i, sentence))
                .toList();
        return new Edition(
                WEEK,
                FROM,
                FROM.plusSeconds(604_800),
                "team-shop",
                number,
                FROM.plusSeconds(700_000),
                List.of(new Text("一。", "One."), new Text("二。", "Two."), new Text("三。", "Three.")),
                0.97,
                List.of(Section.plain("objectives", new Text("SLO", "SLOs"), Text.NONE, items)),
                0,
                List.of());
    }

    private static Item item(String id, Text sentence) {
        return new Item(
                id,
                "budget",
                "checkout",
                new Text("購入", "Checkout"),
                List.of(),
                null,
                0.5,
                12.0,
                List.of(),
                null,
                sentence,
                Map.of("state", "out"),
                null,
                List.of("budget-spent"));
    }
}
