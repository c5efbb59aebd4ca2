package dev.yohaku.server.reviews;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Editions for tests of what comes after them. */
public final class EditionFixture {
    private EditionFixture() {}

    /** The first edition of a week, whose section of changes holds these items. */
    public static Edition edition(String team, String week, Item... items) {
        var parsed = ReviewWeek.parse(week, ZoneId.of("Asia/Tokyo"));
        var section = Section.plain("changes", new Text("変化", "Changes"), Text.NONE, Arrays.asList(items));
        return new Edition(
                week,
                parsed.from(),
                parsed.to(),
                team,
                1,
                parsed.to(),
                List.of(new Text("一。", "One.")),
                1,
                List.of(section),
                1,
                List.of());
    }

    /** The same as the next edition of its week. */
    public static Edition further(Edition edition) {
        return new Edition(
                edition.week(),
                edition.from(),
                edition.to(),
                edition.team(),
                edition.edition() + 1,
                edition.generatedAt(),
                edition.summary(),
                edition.completeness(),
                edition.sections(),
                edition.conditions(),
                edition.differs());
    }

    /** An item that needs an end. */
    public static Item raised(String id, Map<String, String> facts) {
        return item(id, facts).raisedBy(List.of("some-condition"));
    }

    /** An item that only informs. */
    public static Item item(String id, Map<String, String> facts) {
        return new Item(
                id,
                "worse",
                "checkout",
                new Text("購入", "Checkout"),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                new Text("文。", "A sentence."),
                facts,
                null,
                null);
    }

    /** Keeps it, as if it had just been made. */
    public static Edition keep(ApplicationContext context, Edition edition) {
        context.getBean(Editions.class).keep(edition);
        return edition;
    }
}
