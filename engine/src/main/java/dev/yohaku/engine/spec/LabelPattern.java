package dev.yohaku.engine.spec;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a regular expression of a label's condition is to us. Prometheus reads RE2, we match with Java's: nearly the same, but what only RE2
 * has is left to the server, and what only Java has would be refused there and is refused here.
 */
sealed interface LabelPattern {
    /** Means the same in both. */
    record Usable() implements LabelPattern {}

    /** Means something else in Java, or nothing. */
    record Foreign(String reason) implements LabelPattern {}

    /** Not a regular expression. */
    record Broken(String reason) implements LabelPattern {}

    /** Longer or deeper ones are left to the server. */
    int LONGEST = 4_000;

    int DEEPEST = 40;

    Pattern JAVA_ONLY = Pattern.compile("\\(\\?<?[=!]|\\(\\?>|(?<!\\\\)(?:\\\\\\\\)*+\\\\[1-9]|[*+?}]\\+");

    static LabelPattern read(String pattern) {
        if (pattern.length() > LONGEST || depth(pattern) > DEEPEST) {
            return new Foreign("it has a very long or deeply nested regular expression");
        }
        if (foreign(pattern)) {
            return new Foreign("it has a regular expression that only RE2 understands");
        }
        if (JAVA_ONLY.matcher(pattern).find()) {
            return new Broken(
                    "Prometheus knows no look-around, back references, atomic groups or possessive repetition in regular expressions");
        }
        try {
            Pattern.compile("^(?s:" + pattern + ")$");
            return new Usable();
        } catch (PatternSyntaxException e) {
            return new Broken("expected a regular expression: " + e.getDescription());
        }
    }

    private static boolean foreign(String pattern) {
        return pattern.contains("(?P") || pattern.contains("\\C") || oddClass(pattern);
    }

    /** Whether a character class holds an opening bracket or an intersection, which the two dialects read differently. */
    private static boolean oddClass(String pattern) {
        var inside = false;
        for (int i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '\\' -> i++;
                case ']' -> inside = false;
                case '[' -> {
                    if (inside) {
                        return true;
                    }
                    inside = true;
                }
                case '&' -> {
                    if (inside && pattern.startsWith("&&", i)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static int depth(String pattern) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '(' ? 1 : pattern.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
