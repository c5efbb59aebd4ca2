package dev.yohaku.server.web.capacity;

import dev.yohaku.server.web.chart.Plot;
import dev.yohaku.server.wording.Sentence;
import java.util.List;

/**
 * The page of all drivers.
 *
 * @param removed name and id of the driver that was just taken off the list; empty otherwise
 * @param rows the most urgent first
 */
public record CapacityPage(String sub, List<Sentence> lede, boolean member, List<String> removed, List<Row> rows) {
    public CapacityPage {
        lede = List.copyOf(lede);
        removed = List.copyOf(removed);
        rows = List.copyOf(rows);
    }

    /**
     * One driver.
     *
     * @param css of its state: ok, watch, out, none
     * @param room the share of the limit that is left at peak; a dash when not known
     * @param of the peak beside the limit
     * @param when the range of dates, and {@code chance} beside it; may be empty
     */
    public record Row(
            String id,
            String name,
            String loads,
            String css,
            String state,
            String room,
            String of,
            String when,
            String chance,
            Plot trend,
            String says) {}
}
