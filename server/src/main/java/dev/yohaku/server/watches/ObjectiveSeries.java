package dev.yohaku.server.watches;

import dev.yohaku.engine.change.Goodness;
import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.change.Watched;
import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.objectives.Statuses;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What objectives count, by the hour: their share of good events and their traffic. Thread-safe. */
@Component
class ObjectiveSeries {
    /** An hour observed for less than this, in seconds, is a gap. */
    private static final long HALF = 30 * 60;

    private static final double WHOLE = 60 * 60;
    private static final Pattern BUCKET = Pattern.compile("\\ble\\s*(=|!=)");

    private final Objectives objectives;
    private final Indicators indicators;
    private final Statuses statuses;

    ObjectiveSeries(Objectives objectives, Indicators indicators, Statuses statuses) {
        this.objectives = objectives;
        this.indicators = indicators;
        this.statuses = statuses;
    }

    /** Two series of each indicator that has an objective, named after its first one. */
    List<Seen> all(MinuteRange range) {
        Map<String, Indicator> known =
                indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var met = new HashSet<String>();
        return objectives.all().stream()
                .filter(objective -> met.add(objective.indicatorId()))
                .flatMap(o -> series(o, Objects.requireNonNull(known.get(o.indicatorId())), range))
                .toList();
    }

    private Stream<Seen> series(Objective objective, Indicator indicator, MinuteRange range) {
        var counts = counts(statuses.history(indicator), range);
        var share = points(counts, range, ObjectiveSeries::share);
        var events = points(counts, range, c -> c.observedSeconds() < HALF ? Double.NaN : c.total());
        var traffic = points(counts, range, ObjectiveSeries::traffic);
        var ones = points(counts, range, c -> 1);
        var link = "/slos/" + objective.id();
        return Stream.of(
                new Seen(
                        watched(objective, "good", Nature.SHARE, share, events),
                        Titles.share(objective, BUCKET.matcher(text(indicator)).find()),
                        "",
                        link),
                new Seen(
                        watched(objective, "traffic", Nature.COUNT, traffic, ones),
                        Titles.traffic(objective),
                        "/h",
                        link));
    }

    private static String text(Indicator indicator) {
        var queries = indicator.queries();
        return queries.good() + " " + queries.bad();
    }

    private static Watched watched(
            Objective objective, String what, Nature nature, RegularSeries values, RegularSeries weights) {
        var goodness = nature == Nature.SHARE ? Goodness.HIGHER : Goodness.NEITHER;
        return new Watched(
                objective.id() + "/" + what, objective.id(), objective.service(), nature, goodness, values, weights);
    }

    private static List<Counts> counts(SliceHistory history, MinuteRange range) {
        return Stream.iterate(range.from(), from -> from < range.to(), from -> from + Hours.HOUR)
                .map(from -> history.sum(new MinuteRange(from, from + Hours.HOUR)))
                .toList();
    }

    private static RegularSeries points(List<Counts> counts, MinuteRange range, ToDoubleFunction<Counts> value) {
        return RegularSeries.generate(
                range.from(), Hours.HOUR, counts.size(), hour -> value.applyAsDouble(counts.get(hour)));
    }

    private static double share(Counts counts) {
        return counts.observedSeconds() < HALF || counts.total() <= 0 ? Double.NaN : counts.good() / counts.total();
    }

    /** Scaled to a full hour when it was observed in part. */
    private static double traffic(Counts counts) {
        return counts.observedSeconds() < HALF ? Double.NaN : counts.total() * (WHOLE / counts.observedSeconds());
    }
}
