package dev.yohaku.server.reviews;

import dev.yohaku.engine.objective.Severity;
import dev.yohaku.server.objectives.AlertRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One page of an objective, or what would have been one. Tiers that are on at the same time wake people once, so what overlaps is one page.
 *
 * @param end of the last tier; empty while one is on
 */
record Paging(Instant start, Optional<Instant> end) {
    private static final int NIGHT_FROM = 22;
    private static final int NIGHT_TO = 6;

    /** The pages that these episodes of one objective come to, by start. */
    static List<Paging> of(List<AlertRecord> episodes) {
        var pages = new ArrayList<Paging>();
        episodes.stream()
                .filter(episode -> episode.severity() == Severity.PAGE)
                .sorted(Comparator.comparing(AlertRecord::start))
                .forEach(episode -> {
                    if (!pages.isEmpty() && pages.getLast().isOn(episode.start())) {
                        pages.add(pages.removeLast().and(episode));
                    } else {
                        pages.add(new Paging(episode.start(), episode.end()));
                    }
                });
        return pages;
    }

    private boolean isOn(Instant at) {
        return end.isEmpty() || end.get().isAfter(at);
    }

    private Paging and(AlertRecord episode) {
        return new Paging(start, end.flatMap(mine -> episode.end().map(other -> mine.isAfter(other) ? mine : other)));
    }

    boolean startedIn(Instant from, Instant to) {
        return !start.isBefore(from) && start.isBefore(to);
    }

    /** Whether it came between 22:00 and 6:00. */
    boolean isAtNight(ZoneId zone) {
        var hour = start.atZone(zone).getHour();
        return hour >= NIGHT_FROM || hour < NIGHT_TO;
    }

    /** For how long it was on within a time. */
    Duration on(Instant from, Instant to) {
        var first = start.isAfter(from) ? start : from;
        var last = end.filter(known -> known.isBefore(to)).orElse(to);
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
}
