package dev.yohaku.server.calendar;

import dev.yohaku.engine.time.LocalCalendar.Occasion;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Something that is planned and moves traffic or systems.
 *
 * @param id shortened with a fingerprint beyond 200 characters
 * @param kind {@code campaign}, {@code migration}, {@code maintenance} or {@code other}
 * @param to after {@code from}
 * @param services that it moves; empty for all
 * @param note more, in words; may be empty
 * @param source {@code page}, {@code csv}, {@code ical} or another door
 */
public record PlannedEvent(
        String id,
        String kind,
        Name name,
        Instant from,
        Instant to,
        List<String> services,
        String note,
        String source) {
    /** The kinds there are, in the order in which they are offered. */
    public static final List<String> KINDS = List.of("campaign", "migration", "maintenance", "other");

    public PlannedEvent {
        id = Message.id(id);
        services = List.copyOf(services);
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "planned event " + id + " ends at " + to + ", not after its start at " + from);
        }
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "planned event " + id + " is a \"" + kind + "\"; expected one of " + KINDS);
        }
    }

    /** As detection and forecasts see it. Events of one name are expected to be alike. */
    public Occasion occasion() {
        return new Occasion(kind, name.en(), MinuteRange.covering(from, to), Set.copyOf(services));
    }

    public boolean touches(String service) {
        return service.isEmpty() || services.isEmpty() || services.contains(service);
    }
}
