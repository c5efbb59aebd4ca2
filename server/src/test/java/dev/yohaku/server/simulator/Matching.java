package dev.yohaku.server.simulator;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Finding;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a finding speaks of something planted: of the same objective, of traffic where traffic was taken away and of the good share elsewhere,
 * and with a beginning (its 95 % interval) between half a day before the start and half a day after the end. The end is news as well: what has
 * recovered may be listed, but has found nothing early.
 */
final class Matching {
    private static final int TOLERANCE = Tokyo.DAY / 2;

    private Matching() {}

    /** Whether an item is about an event that a good tool lists or pages for. */
    static boolean isTrue(Finding finding, List<Planted> events) {
        return events.stream().anyMatch(e -> e.should() != Should.NEITHER && speaksOf(finding, e));
    }

    static boolean speaksOf(Finding finding, Planted event) {
        return changes(finding).anyMatch(c -> speaksOf(c, event));
    }

    /** Whether the finding says that the event is making things worse, and not that it is over. */
    static boolean finds(Finding finding, Planted event) {
        return changes(finding)
                .anyMatch(c -> speaksOf(c, event)
                        && c.after() < c.before()
                        && c.since() < event.range().to()
                        && c.confirmedAt() > event.range().from());
    }

    private static boolean speaksOf(Change change, Planted event) {
        return event.subjects().stream().anyMatch(s -> change.seriesId().equals(s + "/" + side(event.kind())))
                && !near(event.range())
                        .intersect(new MinuteRange(change.sinceEarliest(), change.sinceLatest() + 1))
                        .isEmpty();
    }

    private static MinuteRange near(MinuteRange range) {
        return new MinuteRange(range.from() - TOLERANCE, range.to() + TOLERANCE);
    }

    private static String side(Kind kind) {
        return kind == Kind.VANISHED_TRAFFIC ? "traffic" : "good";
    }

    private static Stream<Change> changes(Finding finding) {
        return Stream.concat(Stream.of(finding.lead()), finding.others().stream());
    }
}
