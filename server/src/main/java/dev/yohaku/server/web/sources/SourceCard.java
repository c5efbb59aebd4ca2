package dev.yohaku.server.web.sources;

import java.util.List;

/**
 * One source, all in words.
 *
 * @param css ok when all is well, watch while something is wrong, none before the first answer
 * @param problem what is wrong, the clock included, and the next step; empty when all is well
 * @param backfill the reading of the past; empty when none is under way. {@code done} in percent
 */
public record SourceCard(
        String id,
        String name,
        String address,
        String css,
        String stateWord,
        String problem,
        List<Entry> entries,
        List<String> gaps,
        String moreGaps,
        List<Reading> readings,
        String backfill,
        int done) {
    public SourceCard {
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
        readings = List.copyOf(readings);
    }

    public record Entry(String term, String text) {}

    /** How one SLI is read. {@code refused} says what was not counted; empty when all was. */
    public record Reading(String indicator, String state, String counted, String refused) {}
}
