package dev.yohaku.engine.spec;

import dev.yohaku.engine.spec.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Where the reading of an expression stands. Confined to one thread. */
final class Cursor {
    private final List<Token> tokens;
    private int index;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token here() {
        return tokens.get(index);
    }

    Token following() {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    Token take() {
        var token = here();
        index = Math.min(index + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the symbol when it comes next. */
    boolean takeIf(String symbol) {
        var found = here().is(symbol);
        if (found) {
            take();
        }
        return found;
    }

    boolean takeWord(String word) {
        var found = here().isWord(word);
        if (found) {
            take();
        }
        return found;
    }

    Token expect(String symbol, String expected) {
        if (!here().is(symbol)) {
            throw expected(expected);
        }
        return take();
    }

    Token expect(Kind kind, String expected) {
        if (here().kind() != kind) {
            throw expected(expected);
        }
        return take();
    }

    /** Items between commas up to a closing symbol, which is taken; a comma after the last one is allowed. */
    <T> List<T> listUpTo(String closing, String expected, Supplier<T> item) {
        var items = new ArrayList<T>();
        while (!takeIf(closing)) {
            items.add(item.get());
            if (!takeIf(",")) {
                expect(closing, expected);
                break;
            }
        }
        return items;
    }

    Unparsable expected(String what) {
        return new Unparsable(here().at(), "expected " + what + ", found " + here().shown());
    }
}
