package dev.yohaku.server.simulator;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.DailyPeaks;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.forecast.Forecaster;
import dev.yohaku.engine.forecast.Settings;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Where the true days on which drawn gauges reach their limits lie in the 80 % ranges that were forecast at the anchor, from 13 weeks of hourly peaks. */
final class ForeseenDays {
    private static final int DAY = 24 * 60;
    private static final int HISTORY_DAYS = 91;
    private static final int HORIZON_DAYS = 26 * 7 + 2;

    private ForeseenDays() {}

    /** What became of one forecast. */
    enum Outcome {
        EARLIER,
        INSIDE,
        LATER,
        /** The forecast said that the limit is not reached, or is already. */
        WITHOUT_RANGE
    }

    /** Of each gauge of a drawn story that reaches its limit within 26 weeks. */
    static List<Outcome> of(long seed) {
        var anchor = EpochMinute.of(Simulation.USUAL_ANCHOR);
        return Gauges.drawn(seed, anchor).stream()
                .flatMap(gauge -> of(gauge, anchor).stream())
                .toList();
    }

    private static List<Outcome> of(SimulatedGauge gauge, long anchor) {
        var truth = gauge.crossing(new MinuteRange(anchor, anchor + 26L * 7 * DAY));
        if (truth.isEmpty()) {
            return List.of();
        }
        var peaks = DailyPeaks.of(hourlyPeaks(gauge, anchor), Tokyo.ZONE);
        var made = (Forecast.Made) Forecaster.of(peaks, Settings.of(HORIZON_DAYS));
        return List.of(outcome(made, gauge.limit().orElseThrow(), truth.getAsLong()));
    }

    private static Outcome outcome(Forecast.Made made, double limit, long truth) {
        if (!(made.crossing(limit) instanceof Crossing.Ahead ahead)) {
            return Outcome.WITHOUT_RANGE;
        }
        var day = made.point().index(truth);
        return day < ahead.from() ? Outcome.EARLIER : day > ahead.to() ? Outcome.LATER : Outcome.INSIDE;
    }

    private static RegularSeries hourlyPeaks(SimulatedGauge gauge, long anchor) {
        var from = anchor - (long) HISTORY_DAYS * DAY;
        return RegularSeries.generate(
                from,
                60,
                HISTORY_DAYS * 24,
                hour -> LongStream.range(0, 60)
                        .mapToDouble(minute -> gauge.value(from + hour * 60L + minute))
                        .max()
                        .orElseThrow());
    }

    /** Prints how many crossings of the stories of some seeds lay inside: {@code ForeseenDays FIRST LAST}. */
    public static void main(String[] arguments) {
        var first = Integer.parseInt(arguments[0]);
        var last = Integer.parseInt(arguments[1]);
        var outcomes = IntStream.rangeClosed(first, last)
                .mapToObj(ForeseenDays::of)
                .flatMap(List::stream)
                .toList();
        var inside = share(outcomes, Outcome.INSIDE);
        System.out.printf(
                "seeds %d to %d: of %d crossings %.1f %% inside the 80 %% range, %.1f %% earlier, %.1f %% later, %.1f %% without a range%n",
                first,
                last,
                outcomes.size(),
                100 * inside,
                100 * share(outcomes, Outcome.EARLIER),
                100 * share(outcomes, Outcome.LATER),
                100 * share(outcomes, Outcome.WITHOUT_RANGE));
    }

    static double share(List<Outcome> outcomes, Outcome outcome) {
        return outcomes.stream().filter(outcome::equals).count() / (double) outcomes.size();
    }
}
