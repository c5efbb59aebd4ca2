package dev.yohaku.server.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.reviews.Brief;
import dev.yohaku.server.reviews.Condition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.NotRaised;
import dev.yohaku.server.reviews.Plot;
import dev.yohaku.server.reviews.ReviewSection;
import dev.yohaku.server.reviews.Said;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the weekly review says of capacity: limits that are reached or near, the nearest first; the others are named among what is not raised. */
@Component
class CapacityItems implements ReviewSection {
    private static final int PLOTTED_DAYS = 56;
    private static final int SHOWN_AHEAD = 60;
    private static final int BEHIND_CROSSING = 7;
    private static final Condition AT_LIMIT =
            Condition.plain("limit-reached", Texts.template("capacity", "capacity.condition.reached"));
    private static final Condition NEAR =
            new Condition("limit-near", Texts.template("capacity", "capacity.condition.near"), 60, 7, 180);

    private final DriverStatuses statuses;
    private final CapacityWords words;

    CapacityItems(DriverStatuses statuses, CapacityWords words) {
        this.statuses = statuses;
        this.words = words;
    }

    @Override
    public String section() {
        return "capacity";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(AT_LIMIT, NEAR);
    }

    @Override
    public Said said(Brief brief) {
        var all = statuses.at(brief.week().to()).stream()
                .filter(status -> brief.scope().covers(status.driver().service()))
                .toList();
        if (all.isEmpty()) {
            return Said.toConnect(Texts.template("capacity", "capacity.review.connect"));
        }
        return Said.of(all.stream()
                        .filter(status -> !met(status, brief).isEmpty())
                        .map(status -> item(status, brief).raisedBy(met(status, brief)))
                        .toList())
                .withNotRaised(all.stream()
                        .filter(status -> met(status, brief).isEmpty())
                        .map(status -> notRaised(status, brief))
                        .toList());
    }

    private static List<String> met(DriverStatus status, Brief brief) {
        if (status.isAtLimit()) {
            return brief.asks(AT_LIMIT) ? List.of(AT_LIMIT.id()) : List.of();
        }
        return brief.asks(NEAR) && chance(status, days(brief)) >= DriverStatus.WORTH_SAYING
                ? List.of(NEAR.id())
                : List.of();
    }

    private static int days(Brief brief) {
        return (int) brief.threshold(NEAR).orElse(NEAR.standard());
    }

    /** The chance that the limit is reached within these days; 0 when nothing can be forecast. */
    private static double chance(DriverStatus status, int days) {
        if (days == DriverStatus.SOON.toDays() || status.isAtLimit()) {
            return status.chanceSoon();
        }
        return status.forecast() instanceof Forecast.Made made
                ? made.chance(status.driver().limit(), days)
                : 0;
    }

    /** How it stands, and the figure that the condition asks for. */
    private NotRaised notRaised(DriverStatus status, Brief brief) {
        return new NotRaised(
                "limit:" + status.driver().id(),
                Texts.of(status.driver().name()),
                new Text(why(Locale.JAPANESE, status, brief), why(Locale.ENGLISH, status, brief)));
    }

    private String why(Locale locale, DriverStatus status, Brief brief) {
        var in = words.in(locale);
        var phrases = in.phrases();
        var asked = status.isAtLimit() || !brief.asks(NEAR)
                ? phrases.say("capacity.review.off")
                : phrases.say(
                        "capacity.review.chance",
                        "days",
                        days(brief),
                        "p",
                        in.chance(chance(status, days(brief))),
                        "least",
                        in.words().percent(DriverStatus.WORTH_SAYING, 0));
        return status.forecast() instanceof Forecast.Made
                ? phrases.say("capacity.review.both", "first", in.says(status), "second", asked)
                : in.says(status);
    }

    private Item item(DriverStatus status, Brief brief) {
        var driver = status.driver();
        return new Item(
                "limit:" + driver.id(),
                "limit",
                driver.id(),
                Texts.of(driver.name()),
                range(status),
                weekAgo(status),
                status.headroom().map(room -> (Double) room.peak()).orElse(null),
                null,
                List.of(),
                null,
                new Text(
                        words.in(Locale.JAPANESE).says(status),
                        words.in(Locale.ENGLISH).says(status)),
                facts(status, brief),
                plot(status),
                null);
    }

    /** The 80 % range of the crossing; empty for one at its limit. */
    private static List<Instant> range(DriverStatus status) {
        return status.crossing()
                .filter(Crossing.Ahead.class::isInstance)
                .map(Crossing.Ahead.class::cast)
                .map(ahead -> List.of(start(status, ahead.from()), start(status, ahead.to())))
                .orElse(List.of());
    }

    private static Instant start(DriverStatus status, int step) {
        return EpochMinute.start(status.peaks().minute(status.peaks().length() + step));
    }

    /** The day by which half of the futures that reach the limit have reached it; the first day ahead for one that is reached already. */
    private static LocalDate crossing(DriverStatus status) {
        return status.day(status.crossing()
                .map(known -> known instanceof Crossing.Ahead ahead ? ahead.median() : 0)
                .orElse(0));
    }

    private static @Nullable Double weekAgo(DriverStatus status) {
        var index = status.peaks().length() - 8;
        return index < 0 || status.peaks().isGap(index)
                ? null
                : (Double) status.peaks().at(index);
    }

    private static Map<String, String> facts(DriverStatus status, Brief brief) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("limit", Double.toString(status.driver().limit()));
        facts.put("limitKind", status.driver().limitKind().word());
        facts.put("unit", status.unit());
        facts.put("probability", Double.toString(status.chance()));
        facts.put("probabilityIn60Days", Double.toString(status.chanceSoon()));
        facts.put("conditionDays", Integer.toString(days(brief)));
        facts.put("probabilityInConditionDays", Double.toString(chance(status, days(brief))));
        facts.put("crossesOn", crossing(status).toString());
        status.headroom().ifPresent(room -> facts.put("headroom", Double.toString(room.share())));
        if (status.record().of() > 0) {
            facts.put("peaksInside", Integer.toString(status.record().inside()));
            facts.put("peaksForecast", Integer.toString(status.record().of()));
        }
        return facts;
    }

    private static Plot plot(DriverStatus status) {
        var peaks = status.peaks();
        var first = Math.max(0, peaks.length() - PLOTTED_DAYS);
        var values = new ArrayList<@Nullable Double>();
        for (var day = first; day < peaks.length(); day++) {
            values.add(peaks.isGap(day) ? null : (Double) peaks.at(day));
        }
        return new Plot(
                status.unit(),
                EpochMinute.start(peaks.minute(first)),
                peaks.stepMinutes(),
                values,
                status.driver().limit(),
                fan(status));
    }

    /** The forecast as it was, as far ahead as the crossing lies and a little further. */
    private static Plot.@Nullable Fan fan(DriverStatus status) {
        if (!(status.forecast() instanceof Forecast.Made made)) {
            return null;
        }
        var crossed = status.crossing()
                .map(known -> known instanceof Crossing.Ahead ahead ? ahead.to() + BEHIND_CROSSING : 0)
                .orElse(0);
        var steps = Math.min(made.point().length(), Math.max(SHOWN_AHEAD, crossed));
        return new Plot.Fan(
                rounded(made.point(), steps),
                rounded(made.interval(80).lower(), steps),
                rounded(made.interval(80).upper(), steps),
                rounded(made.interval(95).lower(), steps),
                rounded(made.interval(95).upper(), steps));
    }

    /** Four digits that matter are more than a chart can show. */
    private static List<Double> rounded(RegularSeries series, int steps) {
        return IntStream.range(0, steps)
                .mapToObj(step -> new BigDecimal(series.at(step))
                        .round(new MathContext(4))
                        .doubleValue())
                .toList();
    }
}
