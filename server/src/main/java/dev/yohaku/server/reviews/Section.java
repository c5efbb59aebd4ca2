package dev.yohaku.server.reviews;

import java.util.List;

/** A part of an edition: its title, a lead sentence (may be empty) and its items, the most urgent first. */
public record Section(String id, Text title, Text lead, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }
}
