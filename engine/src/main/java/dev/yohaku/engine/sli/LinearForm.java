package dev.yohaku.engine.sli;

import java.util.ArrayList;
import java.util.List;

/** A count of events as a weighted sum of measures over selected series; the normal form into which queries are parsed. Never empty. */
public record LinearForm(List<Term> terms) {
    public LinearForm {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a count needs at least one term");
        }
    }

    public static LinearForm of(Term... terms) {
        return new LinearForm(List.of(terms));
    }

    public LinearForm plus(LinearForm other) {
        var sum = new ArrayList<>(terms);
        sum.addAll(other.terms);
        return new LinearForm(sum);
    }

    public LinearForm minus(LinearForm other) {
        return plus(other.times(-1));
    }

    public LinearForm times(double factor) {
        return new LinearForm(terms.stream().map(t -> t.times(factor)).toList());
    }
}
