package dev.yohaku.server.calendar;

import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.server.catalog.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The calendar of this workspace: its zone, the holidays of its country, and what is planned. Thread-safe. */
@Component
public class LocalCalendars {
    private final Workspace workspace;
    private final Holidays holidays;
    private final Planned planned;

    LocalCalendars(Workspace workspace, Holidays holidays, Planned planned) {
        this.workspace = workspace;
        this.holidays = holidays;
        this.planned = planned;
    }

    /** What is known of a time. */
    public LocalCalendar between(Instant from, Instant to) {
        var zone = workspace.zone();
        return LocalCalendar.of(
                zone,
                holidays.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone))
                        .keySet(),
                planned.between(from, to).stream().map(PlannedEvent::occasion).toList());
    }
}
