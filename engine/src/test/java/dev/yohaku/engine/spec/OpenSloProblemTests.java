package dev.yohaku.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSloProblemTests {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "kind: SLO => kind: Slo => 2:7: expected one of SLO, SLI, Service, DataSource, found kind 'Slo'; is 'SLO' meant?",
                "openslo/v1 => openslo/v1alpha => 1:13: expected apiVersion: openslo/v1 or yohaku.dev/v1, found 'openslo/v1alpha'; other formats come later",
                "apiVersion: openslo/v1 => version: prometheus/v1 => 1:1: the document has no 'apiVersion'; expected apiVersion: openslo/v1; other formats come later",
                "  name: shop => '' => 4:3: expected fields under metadata, found the value ''",
                "name: shop => name: My Shop => 4:9: expected lower-case letters, digits and dashes, at most 63, found the name 'My Shop'; what people read goes into displayName",
                "name: shop => displayName: Shop => 4:3: metadata has no 'name'; expected a name",
                "service: web => servcie: web => 6:3: spec has no 'service'; expected the name of the service whose objective it is",
                "service: web => service: [web] => 6:12: expected one value for 'service' in spec, found a list",
                "target: 0.999 => targett: 0.999 => 21:7: unknown field 'targett' in spec.objectives[0]; is 'target' meant?",
                "target: 0.999 => target: 1 => 21:15: a target of 100 % leaves a budget of (1 − 1) × total = 0 bad events",
                "target: 0.999 => targetPercent: 100.0 => 21:22: a target of 100 % leaves a budget",
                "target: 0.999 => target: 99.9 => 21:15: target is a ratio below 1, found 99.9; is targetPercent: 99.9 meant?",
                "target: 0.999 => targetPercent: 0.999 => 21:22: a target of 0.999 % is nearly nothing; is target: 0.999 meant?",
                "target: 0.999 => targetPercent: 99.9% => 21:22: expected a number such as 99.9, without % for 'targetPercent', found '99.9%'",
                "target: 0.999 => target: -0.5 => 21:15: expected target above 0 and below 1, found -0.5",
                "target: 0.999 => target: 1e999999999 => 21:15: expected a ratio such as 0.999 for 'target', found '1e999999999'",
                "target: 0.999 => {} => 21:7: spec.objectives[0] has no target; expected exactly one of",
                "target: 0.999 => {target: 0.9, targetPercent: 90} => 21:7: spec.objectives[0] has both 'target' and 'targetPercent'",
                "target: 0.999 => {target: 0.9, op: lte} => 21:25: 'op' belongs to thresholdMetric",
                "target: 0.999 => {target: 0.9, timeSliceTarget: 0.9} => 21:38: 'timeSliceTarget' belongs to budgeting by time slices, which comes later",
                "target: 0.999 => {target: 0.9, indicatorRef: x} => 21:35: objectives made of several indicators come later",
                "duration: 30d => duration: 30 days => 19:17: expected a whole number and one of m h d w M Q Y (minutes to years), up to 366 days, as in 28d, found '30 days'",
                "duration: 30d => duration: 0d => 19:17: expected a whole number",
                "duration: 30d => duration: 2Y => 19:17: expected a whole number",
                "duration: 30d => isRolling: true => 19:7: spec.timeWindow[0] has no 'duration'",
                "- duration: 30d => - {duration: 30d, isRolling: yes} => 19:34: expected true or false for 'isRolling', found 'yes'",
                "- duration: 30d => - {duration: 1M, isRolling: false} => 19:33: calendar windows come later",
                "    - duration: 30d =>     duration: 30d => 19:5: expected a list for 'timeWindow' in spec (each item begins with '- '), found fields",
                "    - duration: 30d =>     [] => 19:5: the list 'timeWindow' is empty; expected one window",
                "service: web => {service: web => 7:12: expected YAML: expected ',' or '}'",
                "service: web => budgetingMethod: Timeslices => 6:20: budgetingMethod: Timeslices is not supported yet; expected Occurrences",
                "service: web => budgetingMethod: Occurences => 6:20: expected budgetingMethod: Occurrences, found 'Occurences'",
                "indicator: => indicatorRef: x => 8:",
                "ratioMetric => thresholdMetric => 10:9: thresholdMetric comes later; expected ratioMetric",
                "good: => raw: => 11:11: raw comes later: events must be counted, not averaged",
                "good: => gut: => 10:9: unknown field 'gut'",
                "total: => bad: => 10:9: spec.indicator.spec.ratioMetric has both 'good' and 'bad'",
                "type: prometheus => type: datadog => 15:19: sources of type 'datadog' are not read yet; expected type: prometheus",
                "rate(good_total[5m]) => rate(good_total[5m] => 12:27: the good query does not parse at its column 25: expected an operator, ',' or ')', found the end of the expression",
                "query: sum(rate(all_total[5m])) => query: sum(rate(all_total)) => 17:22: the total query does not parse at its column 10: rate needs a range",
                "good_total => all_total => 12:27: the good and the total query count the same events; expected a part of the total",
                "query: sum => sql: sum => 17:15: spec.indicator.spec.ratioMetric.total.metricSource.spec has no 'query'",
            })
    void namesThePlaceWhatWasFoundAndWhatWasExpected(String text, String replacement, String problem) {
        assertThat(Specs.problems(Specs.with(text, replacement)))
                .anySatisfy(found -> assertThat(found).startsWith(problem));
    }

    @Test
    void allProblemsOfAllFilesComeAtOnceInTheirOrder() {
        var broken = Specs.with("30d", "30x").replace("0.999", "2000");
        var result = new OpenSloReader()
                .read(List.of(new SpecFile("b.yaml", broken), new SpecFile("a.yaml", "kind: SLO\n")));
        assertThat(Specs.problems(result))
                .extracting(problem -> problem.substring(0, 5))
                .containsExactly("b.yam", "b.yam", "1:1: ");
    }

    @Test
    void aNameIsUsedOnce() {
        assertThat(Specs.problems(Specs.GOOD + "---\n" + Specs.GOOD))
                .containsExactly(
                        "26:9: there is already a document of kind SLO named 'shop' at a.yaml:4:9; expected another name");
    }

    @Test
    void aReferenceToNoIndicatorSaysWhichOneWasProbablyMeant() {
        var slo =
                "apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: a}\nspec:\n  service: s\n  indicatorRef: requsts\n  timeWindow: [{duration: 1d}]\n  objectives: [{target: 0.9}]\n";
        var sli =
                "---\napiVersion: openslo/v1\nkind: SLI\nmetadata: {name: requests}\nspec: {ratioMetric: {good: {metricSource: {spec: {query: g}}}, total: {metricSource: {spec: {query: t}}}}}\n";
        assertThat(Specs.problems(slo + sli))
                .containsExactly("6:17: there is no SLI named 'requsts' in the files given; is 'requests' meant?");
    }

    @Test
    void goodAndTotalAskOneSource() {
        var text = Specs.with("type: prometheus", "metricSourceRef: other");
        assertThat(Specs.problems(text))
                .containsExactly("11:11: the good and the total query ask two sources, '' and 'other'; expected one");
    }

    @Test
    void aSourceOfAnotherTypeIsRefusedWhereItIsReferredTo() {
        var source =
                "---\napiVersion: openslo/v1\nkind: DataSource\nmetadata: {name: dd}\nspec: {type: datadog, connectionDetails: {}}\n";
        var text = Specs.with("type: prometheus", "metricSourceRef: dd") + source;
        assertThat(Specs.problems(text))
                .containsExactly("15:30: sources of type 'datadog' are not read yet; expected type: prometheus");
    }

    @Test
    void aCounterThatTheServerWouldHaveToCountNeedsARange() {
        var text = Specs.with("sum(rate(good_total[5m]))", "topk(1, good_total)")
                .replace("good:", "counter: true\n        good:");
        assertThat(Specs.problems(text).getFirst())
                .startsWith("13:27: this query reads a counter as it stands")
                .contains("expected increase(…[$window])");
    }

    @Test
    void aCounterIsNoNumberOfEventsASample() {
        var text = Specs.with("good:", "counter: false\n        good:")
                .replace("rate(good_total[5m])", "good_total")
                .replace("rate(all_total[5m])", "all_total");
        assertThat(Specs.problems(text).getFirst()).contains("named like a counter; expected 'counter: true'");
    }

    @Test
    void anUnknownModeIsRefusedAndAnUnknownAnnotationOfOursIsNoted() {
        var mode = Specs.with(
                "name: shop", "name: shop\n  annotations: {yohaku.dev/mode: loud, yohaku.dev/provisional: maybe}");
        assertThat(Specs.problems(mode))
                .containsExactly(
                        "5:34: expected one of observe, inform, alert, policy for yohaku.dev/mode, found 'loud'",
                        "5:64: expected true or false for 'yohaku.dev/provisional', found 'maybe'");
        var unknown = Specs.with("name: shop", "name: shop\n  annotations: {yohaku.dev/promis: x, example.com/y: z}");
        assertThat(Specs.documents(unknown).notes())
                .extracting(Note::message)
                .containsExactly("the annotation yohaku.dev/promis is not known; is 'yohaku.dev/promise' meant?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "# only a comment\n",
                "---\n",
                "just text",
                "- a\n- list\n",
                "a: [",
                "\t",
                "a: &x [*x]",
                "? [a]\n: b\n",
                "\u0000",
                "%YAML 9.9\n---\na: b",
                "!!java.net.URL [x]",
                "<<: {a: b}"
            })
    void whateverIsNoDocumentIsRefusedWithAPlace(String text) {
        assertThat(Specs.problems(text))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).matches("(?s)[0-9]+:[0-9]+: .+"));
    }

    @Test
    void aBombIsRefusedFast() {
        var laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        }
        for (var bomb : List.of(
                laughs.toString(),
                "[".repeat(100_000),
                "{a: ".repeat(50_000),
                "- ".repeat(50_000),
                "a".repeat(YamlText.LONGEST + 1),
                "? ".repeat(50_000))) {
            var start = System.nanoTime();
            assertThat(Specs.problems(bomb)).isNotEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Property(tries = 500)
    void anyTextHasAnAnswer(@ForAll @StringLength(max = 200) String text) {
        assertThat(OpenSloReader.read("a.yaml", text)).isNotNull();
        assertThat(OpenSloReader.read(
                        "a.yaml", "apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: a}\nspec:\n  " + text))
                .isNotNull();
    }

    /** A good file with one place overwritten: whatever is wrong then, it is said. */
    @Property(tries = 500)
    void anySlipHasAnAnswer(@ForAll @IntRange(min = 0, max = 400) int at, @ForAll @StringLength(max = 3) String slip) {
        var from = Math.min(at, Specs.GOOD.length());
        var to = Math.min(from + slip.length(), Specs.GOOD.length());
        assertThat(OpenSloReader.read("a.yaml", Specs.GOOD.substring(0, from) + slip + Specs.GOOD.substring(to)))
                .isNotNull();
    }
}
