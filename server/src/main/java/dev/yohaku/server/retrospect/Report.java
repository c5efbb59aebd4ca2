package dev.yohaku.server.retrospect;

import java.util.List;

/**
 * A retrospect in words of one language, for a page or a document: the answer first, then figures and tables.
 *
 * @param sub which weeks it covers
 * @param answer sentences, the one that matters most first; never empty
 * @param figures up to five that stand out
 * @param sheets in the order in which they are read
 * @param unknown what cannot be told, as sentences
 */
public record Report(
        String title, String sub, List<String> answer, List<Figure> figures, List<Sheet> sheets, List<String> unknown) {
    public Report {
        answer = List.copyOf(answer);
        figures = List.copyOf(figures);
        sheets = List.copyOf(sheets);
        unknown = List.copyOf(unknown);
    }

    /** @param note beside the value; may be empty */
    public record Figure(String label, String value, String note) {}

    /**
     * A table; the first cell of a row names it.
     *
     * @param id its name in the page
     * @param note below its title; may be empty
     * @param rows none where the note says why
     */
    public record Sheet(String id, String title, String note, List<String> headers, List<List<String>> rows) {
        public Sheet {
            headers = List.copyOf(headers);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
