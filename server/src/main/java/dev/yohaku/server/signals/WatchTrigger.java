package dev.yohaku.server.signals;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.risks.Trigger;
import dev.yohaku.server.watches.Hours;
import dev.yohaku.server.watches.Watch;
import dev.yohaku.server.watches.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lends the newest hour of a watch to risk records. Thread-safe. */
@Component
class WatchTrigger implements Trigger {
    private static final Duration OF_LATE = Duration.ofHours(26);

    private final Watches watches;
    private final Hours hours;

    WatchTrigger(Watches watches, Hours hours) {
        this.watches = watches;
        this.hours = hours;
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
    public Optional<Reading> reading(String id, Instant at) {
        return watches.find(id).flatMap(watch -> newest(id, at).map(now -> reading(watch, now)));
    }

    @Override
    public Optional<String> page(String id) {
        return Optional.of("/watches/" + id);
    }

    private static Reading reading(Watch watch, double now) {
        return new Reading(watch.name(), now, watch.unit(), OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    /** The mean of the last hour with points, within a good day. */
    private Optional<Double> newest(String id, Instant at) {
        var end = Math.floorDiv(EpochMinute.of(at), 60L) * 60;
        var series = hours.mean(id, MinuteRange.endingAt(end, OF_LATE));
        return last(series).stream().mapToObj(series::at).findFirst();
    }

    private static OptionalInt last(RegularSeries series) {
        return IntStream.iterate(series.length() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> !series.isGap(i))
                .findFirst();
    }
}
