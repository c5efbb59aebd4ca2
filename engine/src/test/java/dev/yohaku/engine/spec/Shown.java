package dev.yohaku.engine.spec;

import dev.yohaku.engine.sli.LinearForm;
import dev.yohaku.engine.sli.Measure;
import dev.yohaku.engine.sli.Term;
import java.util.stream.Collectors;

/** Readings as short text, so that a test can say what it expects in one line. */
final class Shown {
    private Shown() {}

    /** As in {@code +a{x="1"} -2*b}; samples are written as sum(…), count(…) and where(… LESS 5.0). */
    static String form(LinearForm form) {
        return form.terms().stream().map(Shown::term).collect(Collectors.joining(" "));
    }

    static String parsed(String expression) {
        return switch (PromQlParser.parse(expression)) {
            case Parsed.Exact(var form, var unit) -> form(form);
            case Parsed.ReadyRatio(var numerator, var denominator) -> form(numerator) + " : " + form(denominator);
            case Parsed.Delegated(var reason) -> "delegated: " + reason;
            case Parsed.Refused(var line, var column, var message) -> line + ":" + column + ": " + message;
        };
    }

    private static String term(Term term) {
        var weight = term.weight() == 1 ? "+" : term.weight() == -1 ? "-" : term.weight() + "*";
        return weight
                + switch (term.measure()) {
                    case Measure.Increase() -> term.selector().toString();
                    case Measure.SampleSum() -> "sum(" + term.selector() + ")";
                    case Measure.SampleCount() -> "count(" + term.selector() + ")";
                    case Measure.SamplesWhere(var comparison, var threshold) ->
                        "where(" + term.selector() + " " + comparison + " " + threshold + ")";
                };
    }
}
