package dev.yohaku.server.meetings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is: whoever did it least often, then longest ago, then by id. Somebody absent is passed over now, and comes all the sooner later.
 * Somebody new, or back after long, does it once and then waits like the others.
 */
final class Rotation {
    /** How many reviews back count. */
    static final int WEEKS = 26;

    private Rotation() {}

    /** That somebody did it in a week. */
    record Turn(String week, String person) {}

    /**
     * @param turns those that count
     * @param passed who is not asked this time
     * @return empty when nobody is left
     */
    static Optional<String> next(Collection<String> members, List<Turn> turns, Set<String> passed) {
        return members.stream()
                .filter(person -> !passed.contains(person))
                .min(Comparator.<String>comparingLong(person -> counted(members, turns, person))
                        .thenComparing(person -> last(turns, person))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How often, or as often as the one of the others who did it least. */
    private static long counted(Collection<String> members, List<Turn> turns, String person) {
        var others = members.stream()
                .filter(other -> !other.equals(person))
                .mapToLong(other -> count(turns, other))
                .min()
                .orElse(0);
        return Math.max(count(turns, person), others);
    }

    private static long count(List<Turn> turns, String person) {
        return turns.stream().filter(turn -> turn.person().equals(person)).count();
    }

    private static String last(List<Turn> turns, String person) {
        return turns.stream()
                .filter(turn -> turn.person().equals(person))
                .map(Turn::week)
                .max(Comparator.naturalOrder())
                .orElse("");
    }
}
