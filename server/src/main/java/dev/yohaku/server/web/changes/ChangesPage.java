package dev.yohaku.server.web.changes;

import dev.yohaku.server.web.chart.Plot;
import dev.yohaku.server.wording.Sentence;
import java.util.List;

/**
 * The list of changes.
 *
 * @param sub when was last looked, and at how many series since when
 * @param young what is still missing before changes can be told; empty when nothing is
 * @param cards the last seven days, the most worth a look first, at most five
 * @param more what is not among the cards, in words; empty when nothing is
 * @param worth which share of what was judged was worth a look
 * @param log all of them, or those that the filter lets through, the latest first
 * @param logMore how many more there are; empty when none
 * @param learnt series whose threshold was raised
 */
public record ChangesPage(
        String sub,
        List<Sentence> lede,
        String young,
        List<Card> cards,
        String more,
        String worth,
        Filter filter,
        List<Row> log,
        String logMore,
        List<Learnt> learnt,
        boolean member,
        boolean admin) {
    public ChangesPage {
        lede = List.copyOf(lede);
        cards = List.copyOf(cards);
        log = List.copyOf(log);
        learnt = List.copyOf(learnt);
    }

    /**
     * One change in short.
     *
     * @param css worse, better or other
     * @param tags verdict, found afterwards; may be empty
     * @param lines what coincided and who is affected; may be empty
     */
    public record Card(
            String id,
            String css,
            String direction,
            String name,
            String sentence,
            List<String> lines,
            List<String> tags,
            Plot plot,
            String says) {}

    /** One line of the log. */
    public record Row(
            String id,
            String css,
            String direction,
            String name,
            String service,
            String since,
            String change,
            String verdict,
            boolean judged,
            String note) {}

    /** A series that needs a stronger change than usual, and why. */
    public record Learnt(String seriesId, String name, String sentence) {}

    /** What the log is cut to. */
    public record Filter(List<Option> verdicts, List<Option> services, List<Option> weeks, boolean active) {}

    /** One choice of a list. */
    public record Option(String value, String text, boolean chosen) {}
}
