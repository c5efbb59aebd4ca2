package dev.yohaku.server.web.reviews;

import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Dumbbell;
import dev.yohaku.server.web.meetings.MeetingPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one edition.
 *
 * @param team whose review it is, for addresses
 * @param week its id, for addresses
 * @param place its path
 * @param cover what period, when made, how complete
 * @param teams the newest reviews of all teams; empty when there is only one
 * @param asks how many items need a decision
 * @param since what happened after the edition; may be empty
 * @param revision what differs from earlier editions of the week; null for an only one
 * @param ends minutes for the summary, and for the decisions
 * @param earlier weeks with an edition, newest first
 * @param meeting what is written in and around it
 */
public record ReviewPage(
        String team,
        String week,
        String place,
        String title,
        String cover,
        List<Link> teams,
        List<String> summary,
        String asks,
        List<String> since,
        @Nullable Revision revision,
        List<Part> parts,
        Ends ends,
        List<Link> earlier,
        MeetingPage meeting) {

    /** A link to another place of the reviews. */
    public record Link(String path, String text, boolean current) {}

    /** Minutes for the first and the last section, in words, and for all together. */
    public record Ends(String summary, String decisions, String all) {}

    /**
     * That a week has more than one edition.
     *
     * @param old whether the one shown is not the newest
     * @param differs what data corrected since changed against the edition before; may be empty
     * @param others the editions of the week, oldest first
     */
    public record Revision(boolean old, String sentence, List<String> differs, List<Link> others) {}

    /**
     * A section.
     *
     * @param minutes it is planned to take, in words; empty for one that is not spoken about
     * @param weight the same as a number
     * @param connect what to connect so that it can speak; empty when it can
     * @param notRaised what was looked at and is not here: its name and why
     */
    public record Part(
            String id,
            int number,
            String minutes,
            double weight,
            String title,
            String lead,
            String connect,
            List<String> conditions,
            List<BudgetLine> budgets,
            List<Entry> entries,
            List<Query> queries,
            List<Map.Entry<String, String>> notRaised) {
        /** Where its source is connected or its matters are written down. */
        public String connectLink() {
            return switch (id) {
                case "carried-over" -> "/actions";
                case "capacity" -> "/capacity";
                case "risks" -> "/risks";
                case "releases" -> "/calendar";
                default -> "/sources";
            };
        }

        /** Whether nothing was found to say. */
        public boolean isBare() {
            return budgets.isEmpty() && entries.isEmpty() && queries.isEmpty();
        }
    }

    /** A budget then and now. {@code big} marks a loss of ten points or more; {@code anchor} its place in the page. */
    public record BudgetLine(
            String anchor,
            String itemId,
            String id,
            String name,
            String css,
            String state,
            Dumbbell bell,
            String now,
            String change,
            boolean big,
            String meaning,
            boolean raised) {}

    /**
     * Something that a section says.
     *
     * @param anchor its place in the page, without the number sign
     * @param evidence what it rests on, each in a line
     * @param link path of the page that says more, and {@code linkText} its words; both empty when there is none
     * @param verdict the one that holds now; empty while nobody has judged it
     */
    public record Entry(
            String anchor,
            String itemId,
            boolean raised,
            @Nullable Chart chart,
            String sentence,
            List<String> evidence,
            String link,
            String linkText,
            String verdict) {}

    /** How a figure was counted. */
    public record Query(String name, String how, List<Map.Entry<String, String>> lines) {}

    /** A path of this review: its page, or what hangs below it. */
    public String at(String below) {
        return place + below;
    }
}
