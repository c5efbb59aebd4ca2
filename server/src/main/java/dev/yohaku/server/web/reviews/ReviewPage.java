package dev.yohaku.server.web.reviews;

import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Dumbbell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one edition.
 *
 * @param week its id, for addresses
 * @param cover what period, when made, how complete
 * @param since what happened after the edition; may be empty
 * @param earlier weeks with an edition, newest first
 * @param notes by section id: what was noted so far
 * @param people who can lead, by login
 * @param suggestedLead the one chosen, otherwise whoever led longest ago; empty when nobody can lead
 * @param conflict a text that could not be saved, because another was saved meanwhile; null usually
 */
public record ReviewPage(
        String week,
        String title,
        String cover,
        List<String> summary,
        List<String> since,
        List<Part> parts,
        List<WeekLink> earlier,
        Map<String, NoteField> notes,
        List<DecisionLine> decisions,
        List<String> people,
        String suggestedLead,
        String nextLead,
        String nextLeadLabel,
        boolean mayWrite,
        @Nullable Conflict conflict) {

    /** A section: exactly one of its kinds of content is filled. */
    public record Part(
            String id,
            int number,
            String title,
            String lead,
            List<BudgetLine> budgets,
            List<Movement> movements,
            List<String> sentences,
            List<Query> queries) {}

    /** A budget then and now. {@code big} marks a loss of ten points or more. */
    public record BudgetLine(
            String id,
            String name,
            String css,
            String state,
            Dumbbell bell,
            String now,
            String change,
            boolean big,
            String meaning) {}

    /**
     * Something that moved, with its plot.
     *
     * @param link path of the page that says more, and {@code linkText} its words
     * @param verdict the one that holds now, with what parts it from the rest; empty while nobody has judged it
     */
    public record Movement(
            String link,
            String linkText,
            List<String> coincided,
            String verdict,
            @Nullable Chart chart,
            String sentence) {}

    /** How a figure was counted. */
    public record Query(String name, String how, List<Map.Entry<String, String>> lines) {}

    /** A link to another week's edition. */
    public record WeekLink(String week, String text, boolean current) {}

    /** A note as it stands; {@code version} goes back with the form. */
    public record NoteField(int version, String content, String by) {}

    /** A decision, with what else is known of it in one line. */
    public record DecisionLine(String id, String what, String details, boolean withdrawn) {}

    /** Both texts of a note that two people saved at once. */
    public record Conflict(String section, String theirs, String by, String yours, int version) {}
}
