package dev.yohaku.server.web.chart;

import java.util.List;

/** The values of a drawing, to be read as rows. The first cell of a row names it; {@code headers} are as many as the cells. */
public record Table(List<String> headers, List<Row> rows) {
    public Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** @param place percent from the left in the drawing, for the cursor; empty where the drawing has no such place */
    public record Row(String place, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
