package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a drawn story holds that looks like trouble and is none; every number here is a range of docs/simulator.md. Confined to one thread.
 */
final class Disturbances {
    private static final List<String> RETRYING =
            List.of("partner-api", "purchase-api", "payment-gw", "redemption", "gift-view");
    private static final List<Spot> NIGHTS =
            Spot.all("purchase/500", "pay/DeadlineExceeded", "notify/late", "search/slow", "refund/500", "admin/slow");
    private static final List<Spot> BLIPS = Spot.all(
            "redeem/slow", "issue/slow", "pav/500", "notify/failed", "purchase/500", "view/slow", "search/slow");
    private static final Spot REFUND = new Spot("refund", "500", "");
    private static final int HOUR = 60;
    private static final int MONTH = 30;

    private final Planting planting;
    private final Plan plan;
    private final Dice dice;

    Disturbances(Planting planting, Plan plan, Dice dice) {
        this.planting = planting;
        this.plan = plan;
        this.dice = dice;
    }

    /** Plants those that begin within a range of 13 weeks. */
    void plant(MinuteRange range) {
        times(2, 5).forEach(i -> retryBurst(range));
        times(1, 3).forEach(i -> gap(range, dice.whole(20, 8 * HOUR), neighbours(dice.pick(planting.ids()))));
        times(0, 1).forEach(i -> gap(range, dice.whole(10, 40), planting.ids()));
        times(1, 2).forEach(i -> noisyNights(range));
        times(2, 5).forEach(i -> singleFailures(range));
        times(3, 8).forEach(i -> blip(range));
    }

    /** Traffic that grows as it should: of everything, and of what partners send. */
    void growth(MinuteRange range) {
        var all = dice.between(0, 0.06) / MONTH;
        planting.grow(service -> true, range, all);
        planting.note("organic-growth", Kind.ORGANIC_GROWTH, planting.ids(), range, rounded(all), Should.NEITHER);
        var partners = dice.between(0, 0.08) / MONTH;
        planting.grow("partner-api"::equals, range, partners);
        planting.note(
                "organic-growth-partners",
                Kind.ORGANIC_GROWTH,
                planting.objectives("partner-api"),
                range,
                rounded(partners),
                Should.NEITHER);
    }

    /** Clients that ask again and again, and are served. */
    private void retryBurst(MinuteRange range) {
        var service = dice.pick(RETRYING);
        var time = time(range, dice.whole(10, 45));
        var factor = dice.between(1.5, 3);
        planting.serviceTraffic(service, time, factor);
        note(Kind.RETRY_BURST, planting.objectives(service), time, factor);
    }

    /** Never while an instance starts, nor within half a day of trouble, which it would hide. */
    private void gap(MinuteRange range, int minutes, List<String> objectives) {
        var time = time(range, minutes);
        var near = new MinuteRange(time.from() - Tokyo.DAY / 2, time.to() + Tokyo.DAY / 2);
        var hidden = plan.events().stream()
                .filter(e -> e.should() != Should.NEITHER && objectives.stream().anyMatch(e.subjects()::contains))
                .anyMatch(e -> near.contains(e.range().from())
                        || near.contains(e.range().to()));
        if (!hidden) {
            planting.gap(id(Kind.TELEMETRY_GAP, time), objectives, time, Should.NEITHER);
        }
    }

    /** In the small hours of the whole range, traffic and the share of bad events vary far more than by day. */
    private void noisyNights(MinuteRange range) {
        var spot = dice.pick(NIGHTS);
        var usualBurn = planting.usualBurn(spot.objective());
        for (var day = Tokyo.day(range.from()) + 1; day < Tokyo.day(range.to()); day++) {
            for (var hour = 1; hour < 5; hour++) {
                var from = Tokyo.at(day, hour, 0);
                var time = new MinuteRange(from, from + HOUR);
                planting.traffic(spot.objective(), time, dice.between(0.6, 1.5));
                planting.worsen(spot, time, usualBurn * dice.between(0, 2), false);
            }
        }
        note(Kind.NIGHT_NOISE, neighbours(spot.objective()), range, 2);
    }

    /** A failure or two within six hours of a day where hardly anybody comes. */
    private void singleFailures(MinuteRange range) {
        var day = Tokyo.day(range.from()) + dice.whole(1, 89);
        var from = Tokyo.at(day, dice.whole(8, 15), 0);
        var time = new MinuteRange(from, from + 6 * HOUR);
        planting.fail(REFUND, time, dice.between(1, 2));
        note(Kind.HARMLESS_FAILURES, List.of(REFUND.objective()), time, 0);
    }

    /** A few bad minutes that cost so little that nobody should be called: 13.44 times what an hour allows would page. */
    private void blip(MinuteRange range) {
        var spot = dice.pick(BLIPS);
        var time = time(range, dice.whole(10, 30));
        planting.blip(spot, time, dice.between(3, 9));
        note(Kind.HARMLESS_FAILURES, List.of(spot.objective()), time, 0);
    }

    /** All objectives of the service that an objective is about. */
    private List<String> neighbours(String objective) {
        return planting.objectives(planting.service(objective));
    }

    private MinuteRange time(MinuteRange range, int minutes) {
        var from = range.from() + Math.round(dice.unit() * (range.minutes() - minutes));
        return new MinuteRange(from, from + minutes);
    }

    private void note(Kind kind, List<String> subjects, MinuteRange range, double strength) {
        planting.note(
                id(kind, range) + "-" + subjects.getFirst(), kind, subjects, range, rounded(strength), Should.NEITHER);
    }

    private static String id(Kind kind, MinuteRange range) {
        return kind.word() + "-" + range.from();
    }

    private IntStream times(int low, int high) {
        return IntStream.range(0, dice.whole(low, high));
    }

    private static double rounded(double value) {
        return Planting.rounded(value);
    }
}
