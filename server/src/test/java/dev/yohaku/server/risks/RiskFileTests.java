package dev.yohaku.server.risks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.tables.Csv;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskFileTests {
    private static String faults(RiskFile file) {
        return file.faults().stream()
                .map(f -> f.line() + ":" + f.column() + " "
                        + f.problem().expected().key() + " " + f.problem().value())
                .collect(Collectors.joining("; "));
    }

    private static RiskFile csv(String text) {
        return RiskFile.ofTable(Csv.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "=1+1",
                "+81",
                "-x",
                "@here",
                "'=1",
                "''-",
                "'plain",
                "\ttab",
                "a,b",
                "say \"so\"",
                "two\nlines",
                "1 \u2028 2",
                "終わり。"
            })
    void aCellReadsBackAsItWasWritten(String cell) {
        var file = csv(Csv.text(List.of(List.of("id", "description"), List.of("a", cell))));
        assertThat(faults(file)).isEmpty();
        assertThat(file.rows().getFirst().cell("description").text()).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "[a](javascript:b)",
                "<b>\\x</b>",
                "# no heading",
                "- id: x",
                "## x\n- id: y\n\n> z",
                "trailing \\",
                "1 \u2028 2",
                "終わり。\n\n  二行目"
            })
    void aMarkdownFieldReadsBackAsItWasWritten(String text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", "a");
        fields.put("description", text);
        var file = MarkdownText.read("# Risks\n" + MarkdownText.record(fields));
        assertThat(faults(file)).isEmpty();
        assertThat(file.rows().getFirst().fields()).isEqualTo(fields);
    }

    @Test
    void faultsNameLineAndColumnAndWhatWasExpected() {
        assertThat(faults(csv("id,colour\na,b\n"))).isEqualTo("1:4 no.such.field colour");
        assertThat(faults(csv("id,title_ja\na,b,c\n"))).isEqualTo("2:5 fewer.cells c");
        assertThat(faults(csv("id,title_ja\r\n\"a\nb\",\"c\n"))).isEqualTo("3:4 closed.quote c\n");
        assertThat(faults(csv("id\n\"a\"b\n"))).isEqualTo("2:4 comma b");
        assertThat(faults(csv("id\na\"b\n"))).isEqualTo("2:2 quoted.cell \"");
        assertThat(faults(csv(""))).isEqualTo("1:1 header ");
        assertThat(faults(csv("id,id\n"))).isEqualTo("1:4 once id");
    }

    @Test
    void markdownFaultsNameLineAndColumnToo() {
        assertThat(faults(MarkdownText.read("- id: a\n"))).isEqualTo("1:3 heading id");
        assertThat(faults(MarkdownText.read("## A\n\n- colour: red\n"))).isEqualTo("3:3 no.such.field colour");
        assertThat(faults(MarkdownText.read("## A\n\n- id: a\nwords\n"))).isEqualTo("4:1 field.line words");
        assertThat(faults(MarkdownText.read("nothing\n"))).isEqualTo("1:1 heading ");
    }
}
