package dev.yohaku.server.web.capacity;

import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.wording.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one driver.
 *
 * @param figures up to five
 * @param fan null when nothing was measured yet
 * @param weeks what is planned in the coming weeks
 * @param doubts what speaks against the limit itself: that it is old, or a guess
 * @param editable whether the visitor may change it here
 */
public record DriverPage(
        String id,
        String name,
        List<Sentence> lede,
        List<Figure> figures,
        @Nullable Chart fan,
        List<Planned> weeks,
        String recordSays,
        List<Week> record,
        List<Line> about,
        List<String> doubts,
        boolean editable,
        boolean member,
        String file) {
    public DriverPage {
        lede = List.copyOf(lede);
        figures = List.copyOf(figures);
        weeks = List.copyOf(weeks);
        record = List.copyOf(record);
        about = List.copyOf(about);
        doubts = List.copyOf(doubts);
    }

    public record Figure(String label, String value, String note, String css) {}

    /** Something in the calendar. */
    public record Planned(String when, String name) {}

    /** One past forecast of a week's peak. */
    public record Week(String from, String range, String peak, String outcome, boolean inside) {}

    /** @param link path of a page; empty for none */
    public record Line(String label, String text, String link) {}
}
