package dev.yohaku.server.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message pattern: text with {@code {name}} slots and {@code {n, plural, one{# page} other{# pages}}} choices, where {@code #}
 * is the number with thousands separated by commas. A subset of ICU's syntax; there is no escape, braces cannot be written. Immutable.
 */
final class Phrase {
    private sealed interface Part {
        record Text(String text) implements Part {}

        record Slot(String name) implements Part {}

        record Choice(String name, Phrase one, Phrase other) implements Part {}
    }

    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException when a brace is left open or a choice lacks a form */
    static Phrase parse(String pattern) {
        return new Reader(pattern).phrase(false);
    }

    /** The phrase with its slots filled. A number in a slot is written with thousands separated. */
    String say(Map<String, Object> values) {
        var out = new StringBuilder();
        say(values, "", out);
        return out.toString();
    }

    /** The names of all slots and choices. */
    Set<String> slots() {
        var names = new TreeSet<String>();
        for (var part : parts) {
            switch (part) {
                case Part.Text _ -> {}
                case Part.Slot(var name) -> names.add(name);
                case Part.Choice(var name, var one, var other) -> {
                    names.add(name);
                    names.addAll(one.slots());
                    names.addAll(other.slots());
                }
            }
        }
        return names;
    }

    private void say(Map<String, Object> values, String number, StringBuilder out) {
        for (var part : parts) {
            switch (part) {
                case Part.Text(var text) -> out.append(text.replace("#", number.isEmpty() ? "#" : number));
                case Part.Slot(var name) -> out.append(shown(value(values, name)));
                case Part.Choice(var name, var one, var other) -> {
                    var value = value(values, name);
                    (isOne(value) ? one : other).say(values, shown(value), out);
                }
            }
        }
    }

    private static Object value(Map<String, Object> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "the phrase needs a value for {" + name + "}, given are " + values.keySet());
        }
        return value;
    }

    private static boolean isOne(Object value) {
        return value instanceof Number number && number.doubleValue() == 1;
    }

    private static String shown(Object value) {
        return value instanceof Number number ? Figures.count(number.doubleValue()) : value.toString();
    }

    /** Reads a pattern from left to right. Confined to one thread. */
    private static final class Reader {
        private final String pattern;
        private int at;

        Reader(String pattern) {
            this.pattern = pattern;
        }

        Phrase phrase(boolean inside) {
            var parts = new ArrayList<Part>();
            while (at < pattern.length() && pattern.charAt(at) != '}') {
                parts.add(pattern.charAt(at) == '{' ? braced() : text());
            }
            if (inside != at < pattern.length()) {
                throw new IllegalArgumentException("unbalanced braces in: " + pattern);
            }
            return new Phrase(parts);
        }

        private Part text() {
            var start = at;
            while (at < pattern.length() && "{}".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            return new Part.Text(pattern.substring(start, at));
        }

        private Part braced() {
            expect("{");
            var start = at;
            while (at < pattern.length() && ",}".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            var name = pattern.substring(start, at).strip();
            var part = pattern.startsWith(",", at) ? choice(name) : new Part.Slot(name);
            expect("}");
            return part;
        }

        private Part choice(String name) {
            expect(", plural, one{");
            var one = phrase(true);
            expect("} other{");
            var other = phrase(true);
            expect("}");
            return new Part.Choice(name, one, other);
        }

        private void expect(String text) {
            if (!pattern.startsWith(text, at)) {
                throw new IllegalArgumentException(
                        "expected \"" + text + "\" at column " + (at + 1) + " of: " + pattern);
            }
            at += text.length();
        }
    }
}
