package dev.yohaku.engine.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Nearest {
    private Nearest() {}

    /** The name that differs least from a word, by at most two letters (one in short words) or a quarter of them; the alphabet decides ties. */
    static Optional<String> to(String word, Collection<String> names) {
        return to(word, names, Math.max(word.length() <= 3 ? 1 : 2, word.length() / 4));
    }

    /** The same with the letters that may differ; two that changed places are one. */
    static Optional<String> to(String word, Collection<String> names, int limit) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - word.length()) <= limit && distance(word, name) <= limit)
                .min(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Damerau's distance with neighbours changing places once, case aside. */
    private static int distance(String a, String b) {
        var from = a.toLowerCase(Locale.ROOT);
        var to = b.toLowerCase(Locale.ROOT);
        var distances = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : cheapest(from, to, i, j, distances);
            }
        }
        return distances[from.length()][to.length()];
    }

    private static int cheapest(String from, String to, int i, int j, int[][] distances) {
        var change = distances[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        var least = Math.min(change, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
        var swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
    }
}
