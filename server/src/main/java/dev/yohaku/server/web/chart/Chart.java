package dev.yohaku.server.web.chart;

import java.util.List;

/**
 * A drawing with everything that lets one read it without seeing it.
 *
 * @param title names the quantity and its grain
 * @param note beside the title, such as where the axis starts; may be empty
 * @param says what the drawing shows, in one sentence
 * @param keys the classes of the legend's swatches with their words; may be empty
 */
public record Chart(String title, String note, String says, Plot plot, Table table, List<Key> keys) {
    public Chart {
        keys = List.copyOf(keys);
    }

    public record Key(String css, String text) {}
}
