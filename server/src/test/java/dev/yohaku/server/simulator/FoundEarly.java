package dev.yohaku.server.simulator;

import dev.yohaku.engine.change.Examination;
import dev.yohaku.engine.change.Finding;
import dev.yohaku.engine.change.Sensitivities;
import dev.yohaku.engine.change.Shortlist;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Should;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How the examination fares with one story: what of the planted trouble was on the list before its page, and what was listed week by week. Every
 * reading is made again from the points known at its time, so nothing is credited that looked ahead.
 */
final class FoundEarly {
    private static final int WEEK = 7 * Tokyo.DAY;
    private static final int HOUR = 60;
    private static final int SLOW = 2 * Tokyo.DAY;

    /**
     * A planted trouble.
     *
     * @param slow whether it developed over more than two days before its page, or its end where it never pages
     * @param foundAt when it was first confirmed, if that was before its page or end
     * @param listed whether it was also among the items of a week by then, at its confirmation or at a week's end
     */
    record Trouble(Planted event, boolean slow, OptionalLong foundAt, boolean listed) {
        /** The part of its time that had passed. */
        double passed() {
            return (double) (foundAt.orElseThrow() - event.range().from())
                    / event.range().minutes();
        }
    }

    /** A line of a week's list. */
    record Item(MinuteRange week, Finding finding, boolean isTrue) {}

    /** What one story gave. */
    record Outcome(JudgedStory story, List<Trouble> troubles, List<Item> items, long beforeTheCut) {}

    private final JudgedStory story;
    private final Map<Long, List<Finding>> examinations = new TreeMap<>();

    private FoundEarly(JudgedStory story) {
        this.story = story;
    }

    static Outcome of(JudgedStory story) {
        var judge = new FoundEarly(story);
        var troubles = story.events().stream()
                .filter(e -> e.should() != Should.NEITHER)
                .map(judge::trouble)
                .toList();
        var items = new ArrayList<Item>();
        var all = 0L;
        for (var week : judge.weeks()) {
            var list = Shortlist.of(judge.examined(week.to()), week);
            all += list.items().size() + list.rest();
            list.items().forEach(f -> items.add(new Item(week, f, Matching.isTrue(f, story.events()))));
        }
        return new Outcome(story, troubles, items, all);
    }

    private Trouble trouble(Planted event) {
        var deadline = Math.min(
                story.history().to(),
                story.pages().getOrDefault(event.id(), event.range().to()));
        var slow = deadline - event.range().from() > SLOW;
        var found = foundAt(event, deadline);
        var listed = found.isPresent() && isListed(event, found.getAsLong(), deadline);
        return new Trouble(event, slow, found, listed);
    }

    /** The first time up to the deadline at which the points of that time alone say it: at a confirmation, or at a midnight after one. */
    private OptionalLong foundAt(Planted event, long deadline) {
        var confirmed = weeks().stream()
                .flatMap(w -> examined(w.to()).stream())
                .filter(f -> Matching.finds(f, event))
                .map(f -> hourAfter(f.lead().confirmedAt()))
                .collect(Collectors.toCollection(TreeSet::new));
        return confirmed.isEmpty()
                ? OptionalLong.empty()
                : readings(confirmed, deadline)
                        .filter(at -> examined(at).stream().anyMatch(f -> Matching.finds(f, event)))
                        .findFirst();
    }

    private boolean isListed(Planted event, long found, long deadline) {
        return readings(new TreeSet<>(Set.of(found)), deadline)
                .anyMatch(at -> Shortlist.of(examined(at), weekUpTo(at)).items().stream()
                        .anyMatch(f -> Matching.finds(f, event)));
    }

    /** The confirmations and all midnights after the first of them, up to the deadline. */
    private static LongStream readings(SortedSet<Long> confirmed, long deadline) {
        var midnights = LongStream.rangeClosed(Tokyo.day(confirmed.first()) + 1, Tokyo.day(deadline))
                .map(Tokyo::start);
        return LongStream.concat(confirmed.stream().mapToLong(at -> at), midnights)
                .filter(at -> at <= deadline)
                .sorted()
                .distinct();
    }

    /** The week that a reader at this moment calls this one; at its end still all of it. */
    private MinuteRange weekUpTo(long at) {
        var week = weeks().stream().filter(w -> w.contains(at - 1)).findFirst().orElseThrow();
        return new MinuteRange(week.from(), at);
    }

    private List<Finding> examined(long at) {
        return examinations.computeIfAbsent(
                at, t -> Examination.of(story.watchedBefore(t), story.calendar(), Sensitivities.none()));
    }

    private List<MinuteRange> weeks() {
        var weeks = new ArrayList<MinuteRange>();
        for (var from = story.history().from(); from < story.history().to(); from += WEEK) {
            weeks.add(new MinuteRange(from, from + WEEK));
        }
        return weeks;
    }

    private static long hourAfter(long minute) {
        return Math.ceilDiv(minute, HOUR) * HOUR;
    }
}
