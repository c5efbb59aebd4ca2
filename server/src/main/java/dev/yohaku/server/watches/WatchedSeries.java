package dev.yohaku.server.watches;

import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.change.Watched;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that is watched: each objective without being asked, and each watch. Thread-safe. */
@Component
public class WatchedSeries {
    private final ObjectiveSeries objectives;
    private final Watches watches;
    private final Hours hours;

    WatchedSeries(ObjectiveSeries objectives, Watches watches, Hours hours) {
        this.objectives = objectives;
        this.watches = watches;
        this.hours = hours;
    }

    /**
     * The hourly points of everything, in the order of ids, objectives first: their share of good events ({@code <id>/good}) and their traffic
     * ({@code <id>/traffic}), then watches ({@code watch/<id>}).
     *
     * @param to the last hour is the last whole one before it
     * @param weeks how far to look back, at least 1
     */
    public List<Seen> all(Instant to, int weeks) {
        var end = Math.floorDiv(EpochMinute.of(to), Hours.HOUR) * Hours.HOUR;
        var range = MinuteRange.endingAt(end, Duration.ofDays(7L * weeks));
        return Stream.concat(
                        objectives.all(range).stream(), watches.all().stream().map(watch -> seen(watch, range)))
                .toList();
    }

    private Seen seen(Watch watch, MinuteRange range) {
        var values = hours.mean(watch.id(), range);
        var ones = RegularSeries.generate(values.fromMinute(), Hours.HOUR, values.length(), hour -> 1);
        var watched = new Watched(
                "watch/" + watch.id(), watch.id(), watch.service(), Nature.LEVEL, watch.goodness(), values, ones);
        return new Seen(watched, watch.name(), watch.unit(), "/watches/" + watch.id());
    }
}
