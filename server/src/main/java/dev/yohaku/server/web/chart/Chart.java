package dev.yohaku.server.web.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * A drawing with everything that lets one read it without seeing it.
 *
 * @param title names the quantity and its grain
 * @param note beside the title, such as where the axis starts; may be empty
 * @param says what the drawing shows, in one sentence
 * @param keys the classes of the legend's swatches with their words; may be empty
 * @param mentions what is marked on it, in words; may be empty
 */
public record Chart(
        String title, String note, String says, Plot plot, Table table, List<Key> keys, List<Mention> mentions) {
    public Chart {
        keys = List.copyOf(keys);
        mentions = List.copyOf(mentions);
    }

    /** A drawing on which nothing is marked. */
    public Chart(String title, String note, String says, Plot plot, Table table, List<Key> keys) {
        this(title, note, says, plot, table, keys, List.of());
    }

    /** The same with more in its legend, and what is marked on it. */
    public Chart marked(List<Key> more, List<Mention> what) {
        var all = Stream.concat(keys.stream(), more.stream()).toList();
        return new Chart(title, note, says, plot, table, all, what);
    }

    /** Something marked on a drawing: when it was, and what. */
    public record Mention(String when, String what) {}

    public record Key(String css, String text) {}
}
