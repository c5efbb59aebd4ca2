package dev.yohaku.server.reviews;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lets one matter be raised once. What several sections raise of the same subject needs one end: it stays raised where it is explained best
 * and only informs elsewhere. A change found in a series explains a budget; a budget's state explains its movement. Two changes of one
 * subject stay two matters.
 */
final class OneMatter {
    /** Ids of items that can speak of the same matter, by what they begin with, the one that explains best first. */
    private static final List<String> EXPLAIN = List.of("change:", "budget:", "alerts:", "movement:");

    private OneMatter() {}

    /** The same sections, a subject raised only where it is explained best; there the first item carries the conditions of the others too. */
    static List<Section> joined(List<Section> sections) {
        var met = new HashMap<String, Set<String>>();
        var best = new HashMap<String, Item>();
        sections.stream()
                .flatMap(section -> section.raised().stream())
                .filter(item -> canJoin(item.id()))
                .forEach(item -> {
                    met.computeIfAbsent(item.subject(), subject -> new LinkedHashSet<>())
                            .addAll(item.raisedBy());
                    best.merge(item.subject(), item, OneMatter::better);
                });
        return sections.stream().map(section -> joined(section, met, best)).toList();
    }

    private static Section joined(Section section, Map<String, Set<String>> met, Map<String, Item> best) {
        return section.withItems(section.items().stream()
                .map(item -> item.isRaised() && canJoin(item.id()) ? joined(item, met, best) : item)
                .toList());
    }

    private static Item joined(Item item, Map<String, Set<String>> met, Map<String, Item> best) {
        var leader = Objects.requireNonNull(best.get(item.subject()));
        if (item.equals(leader)) {
            return item.raisedBy(List.copyOf(met.getOrDefault(item.subject(), Set.of())));
        }
        return rank(item.id()) == rank(leader.id()) ? item : item.raisedBy(List.of());
    }

    private static Item better(Item one, Item other) {
        return rank(other.id()) < rank(one.id()) ? other : one;
    }

    /** Whether an item of this id is one of those that can speak of the same matter. */
    static boolean canJoin(String id) {
        return rank(id) < EXPLAIN.size();
    }

    private static int rank(String id) {
        var rank = 0;
        while (rank < EXPLAIN.size() && !id.startsWith(EXPLAIN.get(rank))) {
            rank++;
        }
        return rank;
    }
}
