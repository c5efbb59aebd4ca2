package dev.yohaku.engine.spec;

import java.util.Map;

/** A string of PromQL: its value, and the offset after its closing quote. Escapes are those of Go; a backquoted string has none. */
record QuotedText(String value, int end) {
    private static final Map<Character, Character> SIMPLE = Map.of(
            'a', '\u0007', 'b', '\b', 'f', '\f', 'n', '\n', 'r', '\r', 't', '\t', 'v', '\u000b', '\\', '\\', '"', '"',
            '\'', '\'');

    /** Reads the string that opens at an offset. */
    static QuotedText at(String text, int start) {
        var quote = text.charAt(start);
        var value = new StringBuilder();
        var i = start + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            if (quote != '`' && text.charAt(i) == '\n') {
                break;
            }
            i = quote != '`' && text.charAt(i) == '\\' ? unescape(text, i, value) : copy(text, i, value);
        }
        if (i >= text.length() || text.charAt(i) != quote) {
            throw new Unparsable(start, "the text that starts here has no closing " + quote);
        }
        return new QuotedText(value.toString(), i + 1);
    }

    private static int copy(String text, int i, StringBuilder value) {
        value.append(text.charAt(i));
        return i + 1;
    }

    /** Appends what the escape at an offset stands for; returns the offset after it. */
    private static int unescape(String text, int backslash, StringBuilder value) {
        var c = backslash + 1 < text.length() ? text.charAt(backslash + 1) : '\0';
        var simple = SIMPLE.get(c);
        if (simple != null) {
            value.append(simple.charValue());
            return backslash + 2;
        }
        return switch (c) {
            case 'x' -> code(text, backslash, 2, 2, 16, value);
            case 'u' -> code(text, backslash, 2, 4, 16, value);
            case 'U' -> code(text, backslash, 2, 8, 16, value);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> code(text, backslash, 1, 3, 8, value);
            default ->
                throw new Unparsable(
                        backslash,
                        "'\\" + c
                                + "' is not an escape; a backslash that is meant for the pattern is written twice: '\\\\"
                                + c + "'");
        };
    }

    private static int code(String text, int backslash, int skip, int digits, int radix, StringBuilder value) {
        var from = backslash + skip;
        var to = from + digits;
        try {
            value.appendCodePoint(Integer.parseUnsignedInt(text.substring(from, to), radix));
            return to;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Unparsable(backslash, "this escape needs " + digits + " digits that name a character");
        }
    }
}
