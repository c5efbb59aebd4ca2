package dev.yohaku.server.watches;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.actions.Gauge;
import dev.yohaku.server.catalog.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Measures by a watch: the mean of each day's hours. Thread-safe. */
@Component
class WatchGauge implements Gauge {
    private final Watches watches;
    private final Hours hours;
    private final Workspace workspace;

    WatchGauge(Watches watches, Hours hours, Workspace workspace) {
        this.watches = watches;
        this.hours = hours;
        this.workspace = workspace;
    }

    @Override
    public String kind() {
        return "watch";
    }

    @Override
    public List<Choice> choices() {
        return watches.all().stream()
                .map(watch -> new Choice(watch.id(), watch.name()))
                .toList();
    }

    @Override
    public Optional<Reading> reading(String subject, Instant from, Instant to) {
        var zone = workspace.zone();
        return watches.find(subject)
                .map(watch -> new Reading(
                        LocalDate.ofInstant(from, zone)
                                .datesUntil(LocalDate.ofInstant(to.minusMillis(1), zone)
                                        .plusDays(1))
                                .map(day -> mean(watch.id(), day))
                                .toList(),
                        watch.unit()));
    }

    /** Unknown without a single hour. Zones that lie apart by less than an hour share the one in between. */
    private double mean(String watch, LocalDate day) {
        var from = hour(day.atStartOfDay(workspace.zone()).toInstant());
        var to = hour(day.plusDays(1).atStartOfDay(workspace.zone()).toInstant());
        var values = hours.mean(watch, new MinuteRange(from, to));
        return IntStream.range(0, values.length())
                .filter(hour -> !values.isGap(hour))
                .mapToDouble(values::at)
                .average()
                .orElse(Double.NaN);
    }

    private static long hour(Instant time) {
        return Math.floorDiv(EpochMinute.of(time), Hours.HOUR) * Hours.HOUR;
    }
}
