package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Planned;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Looks up what the calendar says about a service, for drawings. Thread-safe. */
@Component
public class CalendarMarks {
    private final Changelog changelog;
    private final Planned planned;

    CalendarMarks(Changelog changelog, Planned planned) {
        this.changelog = changelog;
        this.planned = planned;
    }

    /** What touched a service, or is planned for it; of all services when it is empty. Changes where users are not are left out. */
    public Marks of(String service, Instant from, Instant to) {
        return new Marks(
                changelog.between(from, to).stream()
                        .filter(change -> touches(change, service))
                        .toList(),
                planned.between(from, to).stream()
                        .filter(plan -> plan.touches(service))
                        .toList());
    }

    private static boolean touches(ChangeEvent change, String service) {
        return (service.isEmpty() || change.service().equals(service)) && change.meetsUsers();
    }
}
