package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The degradations of a drawn story, four to eight in 13 weeks; at least half of them develop over more than two days. Every number here is
 * a range of docs/simulator.md and was written down before any detector was fitted. A <i>burn</i> is a share of bad events in multiples of
 * what the objective allows; a <i>cost</i> is a part of a 28-day budget. Confined to one thread.
 */
final class Troubles {
    private static final List<Spot> CREEPING = Spot.all(
            "redeem/slow",
            "redeem/500",
            "issue/slow",
            "plat/2",
            "pav/500",
            "notify/late",
            "purchase/500",
            "pay/DeadlineExceeded",
            "view/slow",
            "campaign/500",
            "ledger/failure",
            "search/slow",
            "admin/slow");
    private static final List<Spot> LATENCY =
            Spot.all("redeem/slow", "issue/slow", "plat/2", "view/slow", "search/slow", "admin/slow");
    private static final List<Spot> SUDDEN = Spot.all(
            "redeem/500",
            "issue/slow",
            "pav/503",
            "purchase/500",
            "pay/Unavailable",
            "view/slow",
            "campaign/503",
            "ledger/failure",
            "search/slow");
    private static final List<Spot> PARTNERS =
            Spot.all("notify/failed/delivery-sms", "notify/failed/delivery-mail", "pay/Unavailable");
    private static final List<Spot> TRAFFIC =
            Spot.all("redeem/", "issue/", "pav/", "notify/", "purchase/", "view/", "search/");

    private static final int HOUR = 60;
    private static final int BUDGET_DAYS = 28;
    private static final int REST = 7 * Tokyo.DAY;
    private static final int TRIES = 40;

    /** Burn that is added without ever paging: the usual burn and noise come on top, and 5.6 pages. */
    private static final double MOST_QUIET_BURN = 3.5;

    private enum When {
        EVER,
        BEGINS_BY_DAY,
        ENDS_BY_DAY
    }

    private record Place(Spot spot, MinuteRange range) {}

    private final Planting planting;
    private final Dice dice;
    private final Map<String, List<MinuteRange>> taken = new HashMap<>();
    private int number;

    Troubles(Planting planting, Dice dice) {
        this.planting = planting;
        this.dice = dice;
    }

    /** Plants trouble that begins within a range of 13 weeks. */
    void plant(MinuteRange range) {
        var count = dice.whole(4, 8);
        var slow = (int) Math.ceil(count * dice.between(0.5, 0.8));
        for (var i = 0; i < count; i++) {
            if (i < slow) {
                creep(range);
            } else {
                strike(range);
            }
        }
    }

    private void creep(MinuteRange range) {
        var kind = dice.unit();
        if (kind < 0.35) {
            slowBurn(range);
        } else if (kind < 0.6) {
            latencyShift(range);
        } else if (kind < 0.9) {
            leak(range);
        } else {
            traffic(range, days(3, 14), dice.between(0.3, 0.7));
        }
    }

    private void strike(MinuteRange range) {
        var kind = dice.unit();
        if (kind < 0.5) {
            outage(range, SUDDEN, Kind.OUTAGE);
        } else if (kind < 0.75) {
            outage(range, PARTNERS, Kind.PARTNER_OUTAGE);
        } else {
            traffic(range, dice.whole(2 * HOUR, 12 * HOUR), dice.between(0, 0.1));
        }
    }

    /** A steady small share for days; a quarter of them ends in an outage of one or two hours. */
    private void slowBurn(MinuteRange range) {
        var minutes = days(3, 21);
        var burn = burn(dice.scaled(0.1, 0.6), minutes);
        var breaks = dice.chance(0.25);
        place(range, CREEPING, minutes, breaks ? When.ENDS_BY_DAY : When.EVER).ifPresent(place -> {
            planting.worsen(place.spot(), place.range(), burn, false);
            if (breaks) {
                planting.worsen(
                        place.spot(), last(place.range(), dice.whole(HOUR, 2 * HOUR)), dice.between(25, 50), false);
            }
            note(Kind.SLOW_BURN, place, burn, breaks ? Should.PAGE : Should.LIST);
        });
    }

    /** Slower since a deploy. */
    private void latencyShift(MinuteRange range) {
        var minutes = days(7, 28);
        var burn = burn(dice.scaled(0.1, 0.8), minutes);
        place(range, LATENCY, minutes, When.BEGINS_BY_DAY).ifPresent(place -> {
            planting.deploy(
                    planting.service(place.spot().objective()), place.range().from());
            planting.worsen(place.spot(), place.range(), burn, false);
            note(Kind.LATENCY_SHIFT, place, burn, Should.LIST);
        });
    }

    /** Rises from nothing in a straight line, and is mended at its worst; four in ten get bad enough to page. */
    private void leak(MinuteRange range) {
        var pages = dice.chance(0.4);
        var minutes = pages ? days(4, 16) : days(5, 21);
        var peak = pages ? dice.between(7, 10) : Math.min(MOST_QUIET_BURN, 2 * burn(dice.scaled(0.1, 0.6), minutes));
        place(range, CREEPING, minutes, pages ? When.ENDS_BY_DAY : When.EVER).ifPresent(place -> {
            planting.worsen(place.spot(), place.range(), peak, true);
            note(Kind.LEAK, place, peak, pages ? Should.PAGE : Should.LIST);
        });
    }

    private void traffic(MinuteRange range, int minutes, double left) {
        place(range, TRAFFIC, minutes, When.BEGINS_BY_DAY).ifPresent(place -> {
            planting.traffic(place.spot().objective(), place.range(), left);
            note(Kind.VANISHED_TRAFFIC, place, left, Should.LIST);
        });
    }

    private void outage(MinuteRange range, List<Spot> spots, Kind kind) {
        var minutes = dice.whole(20, 150);
        var cost = dice.scaled(0.2, 0.6);
        place(range, spots, minutes, When.BEGINS_BY_DAY).ifPresent(place -> {
            var spot = place.spot();
            var end = place.range().to();
            planting.spend(id(kind, spot), kind, spot.objective(), spot.outcome(), end, minutes, cost, spot.label());
        });
    }

    /** The burn that costs this much of a budget in so many minutes, as far as it does not page. */
    private static double burn(double cost, int minutes) {
        return Math.min(MOST_QUIET_BURN, cost * BUDGET_DAYS * Tokyo.DAY / minutes);
    }

    private int days(double low, double high) {
        return (int) Math.round(dice.scaled(low, high) * Tokyo.DAY);
    }

    private static MinuteRange last(MinuteRange range, int minutes) {
        return new MinuteRange(range.to() - minutes, range.to());
    }

    private void note(Kind kind, Place place, double strength, Should should) {
        planting.note(
                id(kind, place.spot()),
                kind,
                subjects(place.spot().objective(), kind),
                place.range(),
                Planting.rounded(strength),
                should);
    }

    /** Traffic is missed by all objectives of a service. */
    private List<String> subjects(String objective, Kind kind) {
        return kind == Kind.VANISHED_TRAFFIC ? planting.objectives(planting.service(objective)) : List.of(objective);
    }

    private String id(Kind kind, Spot spot) {
        return kind.word() + "-" + spot.objective() + "-" + ++number;
    }

    /** A spot and a time for it, all within the range; none where a service would have no week's rest between two troubles. */
    private Optional<Place> place(MinuteRange range, List<Spot> spots, int minutes, When when) {
        for (var i = 0; i < TRIES; i++) {
            var spot = dice.pick(spots);
            var time = time(range, minutes, when);
            var near = new MinuteRange(time.from() - REST, time.to() + REST);
            var others = taken.computeIfAbsent(planting.service(spot.objective()), s -> new ArrayList<>());
            if (others.stream().allMatch(o -> o.intersect(near).isEmpty())) {
                others.add(time);
                return Optional.of(new Place(spot, time));
            }
        }
        return Optional.empty();
    }

    private MinuteRange time(MinuteRange range, int minutes, When when) {
        var from = range.from() + Math.round(dice.unit() * (range.minutes() - minutes - Tokyo.DAY));
        var moved = switch (when) {
            case EVER -> 0;
            case BEGINS_BY_DAY -> toDaytime(from);
            case ENDS_BY_DAY -> toDaytime(from + minutes);
        };
        return new MinuteRange(from + moved, from + moved + minutes);
    }

    /** Minutes from a time to another between 10 and 18 o'clock of its day. */
    private long toDaytime(long minute) {
        return Tokyo.at(Tokyo.day(minute), 10, 0) + dice.whole(0, 8 * HOUR) - minute;
    }
}
