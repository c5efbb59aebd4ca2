package dev.yohaku.server.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.tables.Csv.Breach;
import dev.yohaku.server.tables.Csv.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "=1+1",
                "＝1+1",
                "+81",
                "-x",
                "@here",
                "'=1",
                "''-",
                "'plain",
                "\ttab",
                "\rreturn",
                "\nbreak",
                "a,b",
                "say \"so\"",
                "\"",
                "two\r\nlines",
                " blanks ",
                "終わり。"
            })
    void aCellReadsBackAsItWasWritten(String cell) {
        var csv = Csv.of(Csv.text(List.of(List.of("a", cell), List.of(cell, "b"))));
        assertThat(csv.faults()).isEmpty();
        assertThat(texts(csv)).containsExactly(List.of("a", cell), List.of(cell, "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+81", "-x", "@here", "＝1", "＋1", "－1", "＠x", "\ttab", "\rreturn", "\nbreak", "'=1"})
    void noCellBeginsAsAFormula(String cell) {
        assertThat(Csv.text(List.of(List.of(cell)))).matches("(?s)\uFEFF\"?'.*").contains("'" + cell);
    }

    @Test
    void eachCellKnowsItsLineAndColumn() {
        assertThat(Csv.of("a,bc\r\n\n\"d\ne\",f\n").rows())
                .containsExactly(
                        List.of(new Cell("a", 1, 1), new Cell("bc", 1, 3)),
                        List.of(new Cell("d\ne", 3, 1), new Cell("f", 4, 4)));
    }

    @Test
    void aBrokenQuoteEndsTheReadingAndIsToldWithItsPlace() {
        assertThat(Csv.of("a\nb,\"c\nd").faults())
                .containsExactly(new Fault(new Cell("c\nd", 2, 3), Breach.UNCLOSED_QUOTE));
        assertThat(Csv.of("a\nb\"c\"\nd\"\n").faults())
                .containsExactly(new Fault(new Cell("\"", 2, 2), Breach.STRAY_QUOTE));
        assertThat(Csv.of("\"a\" ,b\n\"").faults()).containsExactly(new Fault(new Cell(" ", 1, 4), Breach.AFTER_QUOTE));
    }

    @Test
    void theMarkOfSpreadsheetsAndEmptyLinesAreNoCells() {
        assertThat(texts(Csv.of("\uFEFFa\n\n  \n,\nb"))).containsExactly(List.of("a"), List.of("", ""), List.of("b"));
        assertThat(Csv.of("").rows()).isEmpty();
    }

    private static List<List<String>> texts(Csv csv) {
        return csv.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }
}
