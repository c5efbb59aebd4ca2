package dev.yohaku.server.web.risks;

import java.util.List;

/**
 * What taking a file in would do, before it is done.
 *
 * @param content the file again, for the confirmation
 * @param faults with their places
 */
public record RiskImportPage(
        String format, String content, String lede, List<Row> rows, List<String> faults, boolean possible) {
    public RiskImportPage {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** One record and what would become of it. */
    public record Row(String line, String id, String title, String effect, String fields) {}
}
