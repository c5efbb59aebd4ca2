package dev.yohaku.server.reviews;

import java.util.List;

/**
 * What a capability says in one section.
 *
 * @param items the most urgent first; those raised by a condition need an end in the meeting, the others inform
 * @param notRaised what was looked at and met no condition, and why
 * @param lead a sentence for the head of the section; may be empty
 * @param connect what to connect so that this section can speak, in one line; empty when it can
 */
public record Said(List<Item> items, List<NotRaised> notRaised, Text lead, Text connect) {
    public static final Said NOTHING = new Said(List.of(), List.of(), Text.NONE, Text.NONE);

    public Said {
        items = List.copyOf(items);
        notRaised = List.copyOf(notRaised);
    }

    public static Said of(List<Item> items) {
        return new Said(items, List.of(), Text.NONE, Text.NONE);
    }

    /** There is no source yet: what to connect. */
    public static Said toConnect(Text connect) {
        return new Said(List.of(), List.of(), Text.NONE, connect);
    }

    public Said withLead(Text lead) {
        return new Said(items, notRaised, lead, connect);
    }

    public Said withNotRaised(List<NotRaised> notRaised) {
        return new Said(items, notRaised, lead, connect);
    }

    public boolean isNothing() {
        return items.isEmpty() && notRaised.isEmpty() && lead.equals(Text.NONE) && connect.equals(Text.NONE);
    }
}
