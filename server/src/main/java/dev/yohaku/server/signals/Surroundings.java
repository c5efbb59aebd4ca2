package dev.yohaku.server.signals;

import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Planned;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.catalog.Name;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the calendar holds about the time at which a change began. Thread-safe. */
@Component
class Surroundings {
    private static final Duration BEFORE = Duration.ofHours(2);
    private static final Duration AFTER = Duration.ofMinutes(30);
    private static final int MOST = 8;

    private final Changelog changelog;
    private final Planned planned;

    Surroundings(Changelog changelog, Planned planned) {
        this.changelog = changelog;
        this.planned = planned;
    }

    /** From two hours before the beginning to shortly after it: the same service first, then by nearness; at most eight. */
    List<Coincidence> of(Shift shift) {
        var from = shift.earliest().minus(BEFORE);
        var to = shift.latest().plus(AFTER);
        return Stream.concat(
                        changelog.between(from, to).stream().map(event -> happened(event, shift.service())),
                        planned.between(from, to).stream().map(event -> planned(event, shift.service())))
                .sorted(Comparator.comparing(Coincidence::same)
                        .reversed()
                        .thenComparing(
                                c -> Duration.between(c.at(), shift.since()).abs()))
                .limit(MOST)
                .toList();
    }

    private static Coincidence happened(ChangeEvent event, String service) {
        var title = event.version().isBlank() || event.title().contains(event.version())
                ? event.title()
                : event.title() + " " + event.version();
        return new Coincidence(
                event.kind(),
                Name.of(title.isBlank() ? event.kind() : title),
                event.service(),
                event.at(),
                event.until(),
                event.link(),
                event.service().equals(service),
                false);
    }

    private static Coincidence planned(PlannedEvent event, String service) {
        var same = event.touches(service);
        return new Coincidence(
                event.kind(),
                event.name(),
                String.join(", ", event.services()),
                event.from(),
                event.to(),
                null,
                same,
                true);
    }
}
