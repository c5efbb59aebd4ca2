package dev.yohaku.server.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an edition.
 *
 * @param lead a sentence for its head; may be empty
 * @param items the most urgent first
 * @param conditions the raise-conditions as they read when the edition was made; none where the section only informs
 * @param notRaised what met no condition, and why
 * @param connect what to connect so that the section can speak; empty when it can
 */
public record Section(
        String id,
        Text title,
        Text lead,
        List<Item> items,
        List<Text> conditions,
        List<NotRaised> notRaised,
        Text connect) {
    public Section(
            String id,
            Text title,
            Text lead,
            List<Item> items,
            @Nullable List<Text> conditions,
            @Nullable List<NotRaised> notRaised,
            @Nullable Text connect) {
        this.id = id;
        this.title = title;
        this.lead = lead;
        this.items = List.copyOf(items);
        this.conditions = conditions == null ? List.of() : List.copyOf(conditions);
        this.notRaised = notRaised == null ? List.of() : List.copyOf(notRaised);
        this.connect = connect == null ? Text.NONE : connect;
    }

    /** One without conditions. */
    public static Section plain(String id, Text title, Text lead, List<Item> items) {
        return new Section(id, title, lead, items, null, null, null);
    }

    /** The same with other items. */
    Section withItems(List<Item> items) {
        return new Section(id, title, lead, items, conditions, notRaised, connect);
    }

    /** The same with others that were not raised. */
    Section withNotRaised(List<NotRaised> notRaised) {
        return new Section(id, title, lead, items, conditions, notRaised, connect);
    }

    /** The items that need an end in the meeting. */
    public List<Item> raised() {
        return items.stream().filter(Item::isRaised).toList();
    }
}
