package dev.yohaku.engine.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts changes together that have one cause, as far as time and place can tell: those of one service whose beginnings may coincide, and those of
 * three or more services within hours. Ranks what results.
 */
final class Grouping {
    private static final long NEAR = 6 * 60;
    private static final long SAME_MOMENT = 3 * 60;
    private static final long TOGETHER = 7L * 1440;
    private static final int MANY = 3;
    private static final Comparator<Finding> RANK =
            Comparator.comparingDouble(Finding::score).reversed().thenComparing(Finding::id);

    private Grouping() {}

    /** The findings of changes listed for each series, ranked. */
    static List<Finding> of(List<Watched> all, List<List<Change>> changes) {
        var told = new ArrayList<Told>();
        for (var i = 0; i < all.size(); i++) {
            for (var change : changes.get(i)) {
                told.add(Told.of(all.get(i), change));
            }
        }
        told.sort(Comparator.comparingLong((Told t) -> t.change().confirmedAt())
                .thenComparing(t -> t.change().seriesId()));
        var groups = new ArrayList<List<Told>>();
        told.forEach(t -> join(groups, t));
        return merged(groups).stream().map(Grouping::finding).sorted(RANK).toList();
    }

    private static void join(List<List<Told>> groups, Told told) {
        for (var group : groups.reversed()) {
            if (told.change().confirmedAt() - group.getFirst().change().confirmedAt() > TOGETHER) {
                break;
            }
            if (group.stream().anyMatch(t -> isOfOneService(t, told))
                    && group.stream().noneMatch(told::isOfSameSeries)) {
                group.add(told);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(told)));
    }

    private static boolean isOfOneService(Told a, Told b) {
        return !a.service().isEmpty()
                && a.service().equals(b.service())
                && a.change().sinceEarliest() - NEAR <= b.change().sinceLatest()
                && b.change().sinceEarliest() - NEAR <= a.change().sinceLatest();
    }

    /** Groups of three or more services that began within hours of the first are one. */
    private static List<List<Told>> merged(List<List<Told>> groups) {
        var merged = new ArrayList<List<Told>>();
        var left = new ArrayList<>(groups);
        while (!left.isEmpty()) {
            var first = left.getFirst();
            var like = left.stream().filter(g -> isSameMoment(first, g)).toList();
            var services =
                    like.stream().map(g -> g.getFirst().service()).distinct().count();
            var one = services < MANY ? List.of(first) : like;
            merged.add(one.stream().flatMap(List::stream).toList());
            left.removeAll(one);
        }
        return merged;
    }

    private static boolean isSameMoment(List<Told> a, List<Told> b) {
        var first = a.getFirst().change();
        var second = b.getFirst().change();
        return Math.abs(first.since() - second.since()) <= SAME_MOMENT
                && Math.abs(first.confirmedAt() - second.confirmedAt()) <= TOGETHER;
    }

    private static Finding finding(List<Told> group) {
        var ranked = group.stream()
                .sorted(Comparator.comparingDouble(Told::harm)
                        .reversed()
                        .thenComparing(t -> t.change().seriesId()))
                .toList();
        var lead = ranked.getFirst();
        return new Finding(
                lead.change().seriesId() + "@" + lead.change().since(),
                lead.change(),
                ranked.stream().skip(1).map(Told::change).toList(),
                ranked.stream().anyMatch(Told::worse),
                lead.harm());
    }
}
