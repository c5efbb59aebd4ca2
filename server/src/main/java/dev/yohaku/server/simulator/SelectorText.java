package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a PromQL selector, {@code name{label="value", …}} with an optional range such as {@code [1h30m]}. Confined to one thread. */
final class SelectorText {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern OP = Pattern.compile("=~|!~|!=|=");
    private static final Pattern RANGE = Pattern.compile("\\[((?:\\d+(?:ms|[smhdwy]))+)]");
    private static final Pattern PART = Pattern.compile("(\\d+)(ms|[smhdwy])");
    private static final Map<String, Long> MILLIS = Map.of(
            "ms",
            1L,
            "s",
            1_000L,
            "m",
            60_000L,
            "h",
            3_600_000L,
            "d",
            86_400_000L,
            "w",
            604_800_000L,
            "y",
            31_536_000_000L);

    /** A selector and its range; zero for an instant selector. */
    record Ranged(Selector selector, Duration range) {}

    private final String text;
    private int position;

    SelectorText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException with the place and what was expected, when it is anything but a selector */
    static Ranged parse(String text) {
        var selector = new SelectorText(text);
        var ranged = selector.ranged();
        if (!selector.isAtEnd()) {
            throw selector.expected("nothing more: only a selector is asked for");
        }
        return ranged;
    }

    /** The selector that begins here. */
    Ranged ranged() {
        var name = taken(NAME);
        var matchers = new ArrayList<Matcher>();
        if (found('{')) {
            matchers(matchers);
        }
        if (name.isEmpty() && matchers.isEmpty()) {
            throw expected("a metric name or a matcher");
        }
        var range = taken(RANGE);
        return new Ranged(new Selector(name, matchers), duration(range));
    }

    private void matchers(List<Matcher> matchers) {
        while (!found('}')) {
            var name = taken(NAME);
            var op = taken(OP);
            if (name.isEmpty() || op.isEmpty()) {
                throw expected("label, =, !=, =~ or !~, and a quoted value");
            }
            matchers.add(new Matcher(name, op(op), quoted()));
            if (!found(',') && !(position < text.length() && text.charAt(position) == '}')) {
                throw expected("a comma or a closing brace");
            }
        }
    }

    private static Matcher.Op op(String symbol) {
        for (var op : Matcher.Op.values()) {
            if (op.symbol().equals(symbol)) {
                return op;
            }
        }
        throw new IllegalArgumentException("no comparison is written " + symbol);
    }

    private String quoted() {
        skipBlanks();
        var quote = position < text.length() ? text.charAt(position) : 0;
        if (quote != '"' && quote != '\'' && quote != '`') {
            throw expected("a quoted value");
        }
        position++;
        var value = new StringBuilder();
        while (position < text.length() && text.charAt(position) != quote) {
            value.append(quote == '`' ? text.charAt(position++) : character());
        }
        if (position == text.length()) {
            throw expected("the closing quote");
        }
        position++;
        skipBlanks();
        return value.toString();
    }

    private char character() {
        var next = text.charAt(position++);
        if (next != '\\' || position == text.length()) {
            return next;
        }
        var escaped = text.charAt(position++);
        return escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
    }

    boolean isAtEnd() {
        skipBlanks();
        return position == text.length();
    }

    /** What matches here, and is passed; empty when nothing does. */
    String taken(Pattern pattern) {
        skipBlanks();
        var matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        position = matcher.end();
        return matcher.group();
    }

    /** Which of these characters stands here, and is passed; 0 when none does. */
    char found(String characters) {
        for (var i = 0; i < characters.length(); i++) {
            if (found(characters.charAt(i))) {
                return characters.charAt(i);
            }
        }
        return 0;
    }

    /** Whether this character stands here; then it is passed. */
    boolean found(char character) {
        skipBlanks();
        var found = position < text.length() && text.charAt(position) == character;
        position += found ? 1 : 0;
        return found;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    /** Of digits with units, such as {@code 1h30m}. */
    static Duration duration(String range) {
        return Duration.ofMillis(PART.matcher(range)
                .results()
                .mapToLong(p -> Long.parseLong(p.group(1)) * MILLIS.getOrDefault(p.group(2), 0L))
                .sum());
    }

    IllegalArgumentException expected(String what) {
        return new IllegalArgumentException("1:" + (position + 1) + ": parse error: expected " + what + " in " + text);
    }
}
