package dev.yohaku.engine.spec;

import dev.yohaku.engine.sli.LinearForm;
import dev.yohaku.engine.sli.Measure;
import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.Term;
import dev.yohaku.engine.spec.Parsed.Delegated;
import dev.yohaku.engine.spec.Parsed.Exact;
import dev.yohaku.engine.spec.Parsed.ReadyRatio;
import dev.yohaku.engine.spec.Parsed.Refused;
import dev.yohaku.engine.spec.Parsed.Unit.Kind;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the two queries of an SLI mean together.
 *
 * @param part the good or the bad events; {@code role} says which
 * @param counter whether plain selectors are counters; null when the author did not say
 * @param problems takes what is wrong and the query in which it is
 */
record Definition(
        String role,
        QueryText part,
        QueryText total,
        @Nullable Boolean counter,
        BiConsumer<QueryText, String> problems) {
    private static final Pattern COUNTER_NAME = Pattern.compile(".*_(?:total|count|bucket|sum)");

    /** The definition; empty when a problem was found. */
    Optional<SliDefinition> define() {
        var parsedPart = PromQlParser.parse(part.text());
        var parsedTotal = PromQlParser.parse(total.text());
        var partRefused = refused(role, part, parsedPart);
        if (refused("total", total, parsedTotal) || partRefused) {
            return Optional.empty();
        }
        if (parsedPart instanceof Exact a && parsedTotal instanceof Exact b) {
            return a.unit().equals(b.unit())
                    ? exact(a, b)
                    : delegated("the SLI as a whole: " + Operators.mixed(a.unit(), b.unit()), parsedPart, parsedTotal);
        }
        var why =
                reason(role, parsedPart).or(() -> reason("total", parsedTotal)).orElse("");
        return delegated(why, parsedPart, parsedTotal);
    }

    private boolean refused(String name, QueryText query, Parsed parsed) {
        if (!(parsed instanceof Refused(var line, var column, var message))) {
            return false;
        }
        var where = query.text().contains("\n") ? "line " + line + ", column " + column : "column " + column;
        problems.accept(query, "the " + name + " query does not parse at its " + where + ": " + message);
        return true;
    }

    private static Optional<String> reason(String name, Parsed parsed) {
        return switch (parsed) {
            case Exact e -> Optional.empty();
            case ReadyRatio r -> Optional.of("the " + name + " query: it is a ratio of two counts, not a count");
            case Delegated(var reason) -> Optional.of("the " + name + " query: " + reason);
            case Refused r -> Optional.empty();
        };
    }

    private Optional<SliDefinition> exact(Exact first, Exact second) {
        if (first.unit().kind() == Kind.CUMULATIVE && Boolean.FALSE.equals(counter)) {
            return perSample(first.form(), second.form());
        }
        return pair(first.form(), second.form());
    }

    private Optional<SliDefinition> pair(LinearForm first, LinearForm second) {
        var difference = Reading.Count.merged(second.minus(first));
        if (difference.terms().stream().allMatch(term -> term.weight() == 0)) {
            problems.accept(
                    part, "the " + role + " and the total query count the same events; expected a part of the total");
            return Optional.empty();
        }
        return Optional.of(new SliDefinition.Exact(role.equals("bad") ? difference : first, second));
    }

    /** Plain selectors of gauges: the value of each sample is a number of events. */
    private Optional<SliDefinition> perSample(LinearForm first, LinearForm second) {
        var name = first.plus(second).terms().stream()
                .map(term -> term.selector().metric())
                .filter(metric -> COUNTER_NAME.matcher(metric).matches())
                .findFirst();
        if (name.isPresent()) {
            problems.accept(
                    part,
                    "'counter: false' says that each sample of " + name.get()
                            + " is a number of events, but it is named like a counter; expected 'counter: true'");
            return Optional.empty();
        }
        return pair(sums(first), sums(second));
    }

    private static LinearForm sums(LinearForm form) {
        return new LinearForm(form.terms().stream()
                .map(term -> new Term(term.weight(), term.selector(), new Measure.SampleSum()))
                .toList());
    }

    private Optional<SliDefinition> delegated(String reason, Parsed parsedPart, Parsed parsedTotal) {
        if (isCumulative(part, parsedPart) || isCumulative(total, parsedTotal)) {
            problems.accept(
                    isCumulative(part, parsedPart) ? part : total,
                    "this query reads a counter as it stands, which the server cannot count minute by minute, and the SLI is left to the server ("
                            + reason + "); expected increase(…[$window]) around the counters of both queries");
            return Optional.empty();
        }
        var goodQuery = PromQlParser.withWindow(part.text());
        var totalQuery = PromQlParser.withWindow(total.text());
        return Optional.of(new SliDefinition.Delegated(
                role.equals("bad") ? summed(totalQuery) + " - (" + summed(goodQuery) + " or vector(0))" : goodQuery,
                totalQuery,
                reason));
    }

    /** Whether a query's value grows for ever: a counter without a range. */
    private boolean isCumulative(QueryText query, Parsed parsed) {
        return switch (parsed) {
            case Exact e -> e.unit().kind() == Kind.CUMULATIVE && !Boolean.FALSE.equals(counter);
            case Delegated d -> Boolean.TRUE.equals(counter) && !PromQlParser.hasRange(query.text());
            case ReadyRatio r -> false;
            case Refused r -> false;
        };
    }

    private static String summed(String query) {
        return (PromQlParser.isScalar(query) ? "vector(" : "sum(") + query + (query.contains("#") ? "\n)" : ")");
    }
}
