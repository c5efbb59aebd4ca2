package dev.yohaku.engine.spec;

import dev.yohaku.engine.spec.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts an expression into tokens. Confined to one thread. */
final class Lexer {
    private static final Pattern BLANK = Pattern.compile("(?:\\s++|#[^\n]*+)");
    private static final Pattern DURATION = Pattern.compile("(?:[0-9]++(?:ms|[smhdwy])){1,7}(?![A-Za-z0-9_.])");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:0[xX][0-9a-fA-F]++|(?:[0-9][0-9_]*+(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?)(?![A-Za-z0-9_.])");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_:][A-Za-z0-9_:]*+");
    private static final Pattern NAME_IN_RANGE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^{}\n]{1,100}\\}\\}|\\$\\{[A-Za-z_][A-Za-z0-9_]*+\\}|\\$[A-Za-z_][A-Za-z0-9_]*+");
    private static final Pattern SYMBOL = Pattern.compile("==|!=|<=|>=|=~|!~|[-+*/%^<>=(){}\\[\\],:@]");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private boolean inRange;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens of a text, the last one being END. */
    static List<Token> tokens(String text) {
        var lexer = new Lexer(text);
        while (lexer.skipBlank() < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, "", text.length(), text.length()));
        return lexer.tokens;
    }

    private int skipBlank() {
        while (end(BLANK) > position) {
            position = end(BLANK);
        }
        return position;
    }

    private void next() {
        switch (text.charAt(position)) {
            case '"', '\'', '`' -> string();
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.' -> number();
            default -> word();
        }
    }

    private void string() {
        var string = QuotedText.at(text, position);
        add(Kind.STRING, string.value(), string.end());
    }

    private void number() {
        if (!take(Kind.DURATION, DURATION) && !take(Kind.NUMBER, NUMBER)) {
            throw new Unparsable(
                    position,
                    "expected a number such as 0.5 or a duration such as 5m or 1h30m, found '" + glimpse() + "'");
        }
    }

    private void word() {
        if (take(Kind.PLACEHOLDER, PLACEHOLDER) || take(Kind.NAME, inRange ? NAME_IN_RANGE : NAME)) {
            return;
        }
        if (!take(Kind.SYMBOL, SYMBOL)) {
            throw new Unparsable(position, "expected PromQL, found the character '" + glimpse() + "'");
        }
        var symbol = tokens.getLast().text();
        inRange = symbol.equals("[") || (inRange && !symbol.equals("]"));
    }

    private boolean take(Kind kind, Pattern pattern) {
        var end = end(pattern);
        if (end < 0) {
            return false;
        }
        add(kind, text.substring(position, end), end);
        return true;
    }

    private void add(Kind kind, String value, int end) {
        tokens.add(new Token(kind, value, position, end));
        position = end;
    }

    private int end(Pattern pattern) {
        var matcher = pattern.matcher(text).region(position, text.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** The start of what is not understood: a word, or one character. */
    private String glimpse() {
        var end = position;
        while (end < text.length() && end < position + 20 && isWordPart(text.charAt(end))) {
            end++;
        }
        return end > position ? text.substring(position, end) : Character.toString(text.codePointAt(position));
    }

    private static boolean isWordPart(char c) {
        return c == '.' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
