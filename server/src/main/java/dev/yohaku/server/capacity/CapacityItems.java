package dev.yohaku.server.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.reviews.Brief;
import dev.yohaku.server.reviews.Condition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.NotRaised;
import dev.yohaku.server.reviews.Plot;
import dev.yohaku.server.reviews.ReviewSection;
import dev.yohaku.server.reviews.Said;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the weekly review says of capacity: limits that are reached or near, the nearest first; the others are named among what is not raised. */
@Component
class CapacityItems implements ReviewSection {
    private static final int PLOTTED_DAYS = 56;
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
                        .map(status -> item(status).raisedBy(met(status, brief)))
                        .toList())
                .withNotRaised(all.stream()
                        .filter(status -> met(status, brief).isEmpty())
                        .map(this::notRaised)
                        .toList());
    }

    private static List<String> met(DriverStatus status, Brief brief) {
        if (status.isAtLimit()) {
            return brief.asks(AT_LIMIT) ? List.of(AT_LIMIT.id()) : List.of();
        }
        var days = brief.threshold(NEAR).orElse(-1);
        return earliest(status).stream().anyMatch(step -> step <= days) ? List.of(NEAR.id()) : List.of();
    }

    /** In how many days the 80 % range of the crossing begins; empty when the limit is not in sight. */
    private static OptionalInt earliest(DriverStatus status) {
        return status.crossing()
                .filter(Crossing.Ahead.class::isInstance)
                .filter(crossing -> crossing.probability() >= DriverStatus.WORTH_SAYING)
                .map(ahead -> OptionalInt.of(((Crossing.Ahead) ahead).from() + 1))
                .orElse(OptionalInt.empty());
    }

    private NotRaised notRaised(DriverStatus status) {
        return new NotRaised(
                "limit:" + status.driver().id(),
                Texts.of(status.driver().name()),
                new Text(
                        words.in(Locale.JAPANESE).says(status),
                        words.in(Locale.ENGLISH).says(status)));
    }

    private Item item(DriverStatus status) {
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
                facts(status),
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

    private static @Nullable Double weekAgo(DriverStatus status) {
        var index = status.peaks().length() - 8;
        return index < 0 || status.peaks().isGap(index)
                ? null
                : (Double) status.peaks().at(index);
    }

    private static Map<String, String> facts(DriverStatus status) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("limit", Double.toString(status.driver().limit()));
        facts.put("limitKind", status.driver().limitKind().word());
        facts.put("unit", status.unit());
        facts.put("probability", Double.toString(status.chance()));
        facts.put("probabilityIn60Days", Double.toString(status.chanceSoon()));
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
                status.driver().limit());
    }
}
