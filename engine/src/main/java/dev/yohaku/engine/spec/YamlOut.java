package dev.yohaku.engine.spec;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes YAML in blocks, line by line. Confined to one thread. */
final class YamlOut {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9 ._/-]*[A-Za-z0-9._/-])?");
    private static final Set<String> SPECIAL = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Lines above a document, each with its mark; empty lines at the end are left out. */
    void comment(String comment) {
        comment.strip()
                .lines()
                .map(line -> ("# " + printable(line)).stripTrailing())
                .forEach(line -> text.append(line).append('\n'));
    }

    void separator() {
        if (!text.isEmpty()) {
            text.append("---\n");
        }
    }

    /** A field whose value is written as it is. */
    void raw(String name, String value) {
        indent().append(name).append(": ").append(value).append('\n');
    }

    void text(String name, String value) {
        raw(quoted(name), quoted(value));
    }

    /** A field with fields of its own. */
    void block(String name, Runnable inner) {
        indent().append(quoted(name)).append(":\n");
        deeper(inner);
    }

    /** A list of one item, which begins with a field written as it is. */
    void item(String name, String value, Runnable rest) {
        indent().append("- ").append(name).append(": ").append(value).append('\n');
        deeper(rest);
    }

    private void deeper(Runnable inner) {
        depth++;
        inner.run();
        depth--;
    }

    private StringBuilder indent() {
        return text.repeat("  ", depth);
    }

    /** A value in the lightest form that reads back to itself. */
    static String quoted(String value) {
        if (PLAIN.matcher(value).matches() && !SPECIAL.contains(value.toLowerCase(Locale.ROOT))) {
            return value;
        }
        return value.codePoints().allMatch(YamlOut::isPrintable)
                ? "'" + value.replace("'", "''") + "'"
                : escaped(value);
    }

    private static String escaped(String value) {
        var escaped = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                escaped.append("\\n");
            } else if (isPrintable(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(String.format("\\U%08x", c));
            }
        });
        return escaped.append('"').toString();
    }

    private static String printable(String line) {
        return line.codePoints()
                .map(c -> isPrintable(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What YAML takes within one line, leaving out what some readers take for the end of it. */
    private static boolean isPrintable(int c) {
        return (c >= 0x20 && c < 0x7f)
                || (c >= 0xa0 && c < 0x2028)
                || (c > 0x2029 && c < 0xd800)
                || (c >= 0xe000 && c < 0xfeff)
                || (c > 0xfeff && c < 0xfffe)
                || c > 0xffff;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
