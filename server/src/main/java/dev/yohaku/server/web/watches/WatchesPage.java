package dev.yohaku.server.web.watches;

import dev.yohaku.server.web.chart.Plot;
import java.util.List;

/**
 * The page of all that is watched.
 *
 * @param lede what is watched, in one or two sentences
 * @param rows the watches that somebody added, troubled ones first
 * @param byItself what is watched without being asked
 * @param ended id of a watch that was just ended, which can be undone; empty otherwise
 */
public record WatchesPage(String lede, List<Row> rows, List<Auto> byItself, String ended) {
    public WatchesPage {
        rows = List.copyOf(rows);
        byItself = List.copyOf(byItself);
    }

    /**
     * A watch.
     *
     * @param value the last one with its unit; empty where there is none
     * @param age how old it is
     * @param trouble why it is not read, and the next step; empty when it is
     */
    public record Row(
            String id,
            String name,
            String service,
            String value,
            String age,
            Plot spark,
            String owner,
            String reason,
            String trouble) {}

    /** A series of an objective. */
    public record Auto(String name, String link, String value) {}
}
