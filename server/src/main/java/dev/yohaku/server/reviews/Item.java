package dev.yohaku.server.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a section says.
 *
 * @param id unique within its edition and stable from week to week for the same matter
 * @param kind what kind of thing: budget, movement, proposal, gap, query
 * @param subject id of what it is about, usually an objective
 * @param name what people call the subject
 * @param since when it began, as an interval (two instants) or empty
 * @param before the value before, null when there is none to compare with
 * @param after the value now, null when unknown
 * @param affected how many events failed, or another count of harm; null when not counted
 * @param coincided what happened at the same time, in words
 * @param verdict null while nobody has judged it
 * @param sentence the item in one sentence
 * @param facts further values by name, for machines and tables
 */
public record Item(
        String id,
        String kind,
        String subject,
        Text name,
        List<Instant> since,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Double affected,
        List<Text> coincided,
        @Nullable String verdict,
        Text sentence,
        Map<String, String> facts,
        @Nullable Plot plot) {
    public Item {
        since = List.copyOf(since);
        coincided = List.copyOf(coincided);
        facts = Map.copyOf(facts);
    }

    /** The same with one more thing that coincided. */
    public Item withCoincided(Text more) {
        var all = new ArrayList<>(coincided);
        all.add(more);
        return new Item(id, kind, subject, name, since, before, after, affected, all, verdict, sentence, facts, plot);
    }
}
