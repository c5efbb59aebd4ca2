package dev.yohaku.server.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
 * @param raisedBy ids of the conditions that it met; none when it only informs and needs no end
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
        @Nullable Plot plot,
        List<String> raisedBy) {
    public Item(
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
            @Nullable Plot plot,
            @Nullable List<String> raisedBy) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.name = name;
        this.since = List.copyOf(since);
        this.before = before;
        this.after = after;
        this.affected = affected;
        this.coincided = List.copyOf(coincided);
        this.verdict = verdict;
        this.sentence = sentence;
        this.facts = Map.copyOf(facts);
        this.plot = plot;
        this.raisedBy = raisedBy == null ? List.of() : List.copyOf(raisedBy);
    }

    /** Whether it met a condition, and so needs an end in the meeting. */
    public boolean isRaised() {
        return !raisedBy.isEmpty();
    }

    /** The same, raised by these conditions; none of them lets it only inform. */
    public Item raisedBy(List<String> conditions) {
        return new Item(
                id,
                kind,
                subject,
                name,
                since,
                before,
                after,
                affected,
                coincided,
                verdict,
                sentence,
                facts,
                plot,
                conditions);
    }

    /** The same, raised by these conditions. */
    public Item raisedBy(Condition... conditions) {
        return raisedBy(Arrays.stream(conditions).map(Condition::id).toList());
    }

    /** The same with more facts. */
    public Item withFacts(Map<String, String> more) {
        var all = new HashMap<>(facts);
        all.putAll(more);
        return new Item(
                id, kind, subject, name, since, before, after, affected, coincided, verdict, sentence, all, plot,
                raisedBy);
    }

    /** The same with one more thing that coincided. */
    public Item withCoincided(Text more) {
        var all = new ArrayList<>(coincided);
        all.add(more);
        return new Item(
                id, kind, subject, name, since, before, after, affected, all, verdict, sentence, facts, plot, raisedBy);
    }
}
