package dev.yohaku.server.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.server.risks.Found;
import dev.yohaku.server.risks.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** Lends a driver's peak, its limit and the range of dates of meeting it to risk records. */
@Component
class DriverTrigger implements Trigger {
    private final Drivers drivers;
    private final DriverStatuses statuses;

    DriverTrigger(Drivers drivers, DriverStatuses statuses) {
        this.drivers = drivers;
        this.statuses = statuses;
    }

    @Override
    public String kind() {
        return "driver";
    }

    @Override
    public List<Choice> choices() {
        return drivers.all().stream()
                .map(driver -> new Choice(driver.id(), driver.name()))
                .toList();
    }

    @Override
    public Optional<Reading> reading(String id, Instant at) {
        return statuses.find(id, at).flatMap(DriverTrigger::reading);
    }

    @Override
    public Optional<String> page(String id) {
        return Optional.of("/capacity/" + id);
    }

    @Override
    public Found found() {
        return Found.FORECAST;
    }

    static Optional<Reading> reading(DriverStatus status) {
        return status.headroom()
                .map(room -> new Reading(
                        status.driver().name(),
                        room.peak(),
                        status.unit(),
                        OptionalDouble.of(room.limit()),
                        status.crossing()
                                .map(crossing -> OptionalDouble.of(crossing.probability()))
                                .orElse(OptionalDouble.empty()),
                        day(status, true),
                        day(status, false)));
    }

    private static Optional<LocalDate> day(DriverStatus status, boolean first) {
        return status.crossing()
                .filter(Crossing.Ahead.class::isInstance)
                .map(Crossing.Ahead.class::cast)
                .map(ahead -> status.day(first ? ahead.from() : ahead.to()));
    }
}
