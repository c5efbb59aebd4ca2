package dev.yohaku.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.engine.spec.Parsed.Unit;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromQlParserTests {
    @ParameterizedTest
    @CsvSource({
        "sum(a_total), CUMULATIVE,''",
        "sum(rate(a_total[5m])), PER_SECOND,''",
        "sum(increase(a_total[5m])), PER_WINDOW,5m",
        "sum(increase(a_total[{{.window}}])), PER_WINDOW,{{.window}}",
        "sum(count_over_time(up[1h])), SAMPLES,1h",
    })
    void aCountSaysWhatOneStandsFor(String expression, Unit.Kind kind, String window) {
        assertThat(PromQlParser.parse(expression))
                .isInstanceOfSatisfying(
                        Parsed.Exact.class, exact -> assertThat(exact.unit()).isEqualTo(new Unit(kind, window)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "topk(1, rate(a[{{.window}}])) | topk(1, rate(a[$window]))",
                "rate(a[ $__rate_interval ]) + rate(b[window]) | rate(a[ $window ]) + rate(b[$window])",
                "rate(a{x=\"[window]\"}[5m]) | rate(a{x=\"[window]\"}[5m])",
                "max_over_time(window[${w}:1m]) | max_over_time(window[$window:1m])",
            })
    void everyPlaceholderOfAWindowBecomesOurs(String expression, String rewritten) {
        assertThat(PromQlParser.withWindow(expression)).isEqualTo(rewritten);
    }

    @Test
    void textThatIsNotPromQlHasNoWindow() {
        assertThatThrownBy(() -> PromQlParser.withWindow("a{x=\"")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "sum(", "a{x=~\"", "a[5m:]", "a offset 5m ", "1 ^ ", "a + ", "[", "{{", "\"\\x"})
    void aPileOfTheSameIsAnsweredQuickly(String piece) {
        assertThat(Duration.ofSeconds(5)).isGreaterThan(time(piece.repeat(20_000 / piece.length())));
        assertThat(Duration.ofSeconds(5)).isGreaterThan(time(piece.repeat(300)));
        assertThat(Duration.ofSeconds(5)).isGreaterThan(time("a{x=~\"" + piece.repeat(900) + "\"}"));
    }

    private static Duration time(String expression) {
        var start = System.nanoTime();
        assertThat(PromQlParser.parse(expression)).isNotNull();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Property
    void anyTextHasAnAnswer(@ForAll String text) {
        assertThat(PromQlParser.parse(text)).isNotNull();
    }

    @Property
    void anyMixOfWordsHasAnAnswerWithAPlaceWithinIt(@ForAll("mixes") String text) {
        if (PromQlParser.parse(text) instanceof Parsed.Refused(var line, var column, var message)) {
            assertThat(line).isBetween(1, (int) text.lines().count() + 1);
            assertThat(column).isBetween(1, text.length() + 1);
            assertThat(message).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(
                        "sum",
                        "rate",
                        "increase",
                        "a",
                        "b_total",
                        "(",
                        ")",
                        "[5m]",
                        "[5m:1m]",
                        "[{{.window}}]",
                        "{",
                        "}",
                        "{x=\"1\"}",
                        "by",
                        "(x)",
                        "on",
                        "ignoring",
                        "group_left",
                        "or",
                        "and",
                        "unless",
                        "vector(0)",
                        "0",
                        "1",
                        "1e3",
                        "Inf",
                        "+",
                        "-",
                        "*",
                        "/",
                        "^",
                        "%",
                        ">",
                        "==",
                        "bool",
                        "offset",
                        "5m",
                        "@",
                        "start()",
                        ",",
                        "\"t\"",
                        "count_over_time",
                        "topk",
                        "histogram_quantile",
                        "#",
                        "\n",
                        "'",
                        "\\")
                .list()
                .ofMaxSize(25)
                .map(words -> String.join(" ", words));
    }

    /** Sums and differences of rates, built beside the expected weights. */
    @Property
    void aSumOfRatesHasOneTermForEachThatIsLeft(@ForAll("signs") java.util.List<Integer> signs) {
        var text = new StringBuilder("sum(rate(first[5m]))");
        for (int i = 0; i < signs.size(); i++) {
            text.append(signs.get(i) < 0 ? " - " : " + ")
                    .append("sum(rate(m")
                    .append(i)
                    .append("[5m]))");
        }
        assertThat(PromQlParser.parse(text.toString()))
                .isInstanceOfSatisfying(
                        Parsed.Exact.class,
                        exact -> assertThat(exact.form().terms().stream()
                                        .skip(1)
                                        .map(t -> (int) t.weight())
                                        .toList())
                                .isEqualTo(signs));
    }

    @Provide
    Arbitrary<java.util.List<Integer>> signs() {
        return Arbitraries.of(1, -1).list().ofMaxSize(12);
    }
}
