package dev.yohaku.server.web.watches;

import dev.yohaku.server.web.chart.Chart;
import java.util.List;

/**
 * The page of one watch.
 *
 * @param lede its last value, in a sentence
 * @param trouble why it is not read; empty when it is
 * @param editable added on the page, by which it is changed; a file's watch is changed in its file
 */
public record WatchPage(
        String id, String name, String lede, String trouble, Chart chart, List<Entry> entries, boolean editable) {
    public WatchPage {
        entries = List.copyOf(entries);
    }

    public record Entry(String term, String text, boolean code) {}
}
