package dev.yohaku.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OpenSloWriterTests {
    @Test
    void aFileReadAndWrittenAgainIsTheSame() {
        var text = Specs.resource("checkout.yaml");
        var documents = Specs.documents(text);
        var written = new OpenSloWriter()
                .add(
                        documents.slos().getFirst(),
                        "99.9 %: the strictest usual target that the last four weeks would have kept.\nProvisional: four weeks are few.\n")
                .add(documents.services().getFirst(), "")
                .add(documents.dataSources().getFirst(), "")
                .text();
        assertThat(written).isEqualTo(text);
    }

    @Test
    void aCommentCannotBecomeADocument() {
        var service = new ServiceDocument(Metadata.of("a", "A", Map.of()));
        var text = new OpenSloWriter()
                .add(service, "one\r---\u2028kind: SLO\u0085x\n\n---\nlast")
                .text();
        assertThat(Specs.documents(text).services()).hasSize(1);
        assertThat(text).contains("# last\n");
    }

    @Test
    void anIndicatorWithAQueryThatDoesNotParseIsRefused() {
        assertThatThrownBy(() -> IndicatorDocument.ofGood(Metadata.of("a", "A", Map.of()), "sum(", "t", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the good query does not parse at its column 5");
    }

    @Property(tries = 300)
    void whatIsWrittenReadsBack(@ForAll("slos") SloDocument slo) {
        var documents = Specs.documents(
                new OpenSloWriter().add(slo, slo.metadata().description()).text());
        assertThat(documents.slos())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields()
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Place.class)
                .isEqualTo(List.of(slo));
    }

    @Provide
    Arbitrary<SloDocument> slos() {
        var texts = Arbitraries.oneOf(
                Arbitraries.strings().map(OpenSloWriterTests::valid),
                Arbitraries.of(
                        "yes", "1", "a: b", "- x", "# y", "'q'", "\"d\"", "\\", "null", "購入", "a\nb", "🎁", "a #b", "{",
                        "&a", "*a", "!x", "%", "@"));
        var annotations = Arbitraries.maps(
                Arbitraries.of(Annotations.PROMISE, Annotations.REASON, "example.com/x"),
                texts.filter(t -> !t.isEmpty()));
        var labels = Arbitraries.maps(
                Arbitraries.of("team", "tier", "1"),
                texts.filter(t -> !t.isEmpty()).list().ofMinSize(1).ofMaxSize(3));
        var metadata = Combinators.combine(texts, texts, annotations, labels)
                .as((name, description, a, l) ->
                        new Metadata("a-1", name.isEmpty() ? "a-1" : name, description, l, a, new Place("", 1, 1)));
        var values = texts.map(
                value -> value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
        var indicators = Combinators.combine(metadata, values, Arbitraries.of(true, false), Arbitraries.of("", "prom"))
                .as(OpenSloWriterTests::indicator);
        var targets = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("0.99999"))
                .ofScale(5);
        var windows = Arbitraries.integers().between(1, 366 * 1440).map(Duration::ofMinutes);
        return Combinators.combine(metadata, indicators, targets, windows)
                .as((m, i, t, w) -> new SloDocument(m, "web", i, t, w));
    }

    /** Reading trims values, and a lone half of a pair is no text. */
    private static String valid(String text) {
        return text.replaceAll("[\\x{d800}-\\x{dfff}]", "").strip();
    }

    private static IndicatorDocument indicator(Metadata metadata, String value, boolean good, String source) {
        var part = "sum(rate(x{a=\"" + value + "\"}[5m]))";
        var total = "sum(rate(x[5m]))";
        var from = source.isEmpty() ? null : source;
        return good
                ? IndicatorDocument.ofGood(metadata, part, total, from)
                : IndicatorDocument.ofBad(metadata, part, total, from);
    }
}
