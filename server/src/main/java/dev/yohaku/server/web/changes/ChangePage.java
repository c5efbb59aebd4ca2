package dev.yohaku.server.web.changes;

import dev.yohaku.server.web.chart.Chart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change with its evidence.
 *
 * @param css worse, better or other
 * @param sub service, when found, as of when
 * @param figures since, before → after, affected, how sure
 * @param ahead what happens if nothing is done; may be empty
 * @param who who is affected; empty when no label says
 * @param where label values that carry it; may be empty
 * @param coincided what happened about then; may be empty
 * @param others the same cause elsewhere; may be empty
 * @param verdict the one that holds; null while nobody has judged it
 * @param history what was found, told and decided when, the earliest first
 * @param earlier id of the next older change; empty at the end
 * @param later id of the next newer one; empty at the end
 */
public record ChangePage(
        String id,
        String css,
        String direction,
        String name,
        String link,
        String sub,
        List<String> sentences,
        List<String> tags,
        List<Figure> figures,
        Chart chart,
        List<String> steps,
        List<String> ahead,
        String who,
        List<String> where,
        List<Event> coincided,
        List<Other> others,
        @Nullable Given verdict,
        List<Choice> choices,
        List<Entry> history,
        String earlier,
        String later,
        boolean member) {

    /** A value with its comparison. */
    public record Figure(String label, String value, String note) {}

    /** Something that coincided; {@code link} is empty when it has none. */
    public record Event(String text, boolean same, String link) {}

    /** The same cause in another series. */
    public record Other(String name, String link, String css, String direction, String text) {}

    /** A verdict that holds; {@code risk} is the risk record that it raised, empty otherwise. */
    public record Given(String id, String word, String by, String note, String risk) {}

    /** A verdict to choose; {@code meaning} says what follows from it. */
    public record Choice(String value, String word, String meaning, boolean chosen) {}

    /** One line of the history. */
    public record Entry(String at, String text, boolean withdrawn) {}
}
