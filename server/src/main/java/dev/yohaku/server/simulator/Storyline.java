package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import java.util.List;

/**
 * What happens to the product, told backwards from the anchor: this week is always worth a review. Trouble is sized by the share of a
 * 28-day budget that it costs, so that the budgets at the anchor are the same at whatever hour the story is anchored.
 */
final class Storyline {
    private static final int HOUR = 60;
    private static final int YEAR_OF_WEEKS = 53;

    private static final Words CARD_NETWORK = new Words("カード網の定期メンテナンス", "Maintenance of the card network");
    private static final Words NOON_DRAW = new Words("正午の抽選", "Noon draw");

    private final long seed;
    private final MinuteRange history;
    private final long anchor;
    private final Plan plan;
    private final Planting planting;

    private Storyline(Cast cast, long seed, MinuteRange history) {
        this.seed = seed;
        this.history = history;
        this.anchor = history.to();
        this.plan = new Plan(cast.flows().size());
        this.planting = new Planting(cast, plan, history);
    }

    /** The plan of a history that goes on for a year after its end. */
    static Plan tell(Cast cast, long seed, MinuteRange history) {
        var story = new Storyline(cast, seed, history);
        story.gaps();
        story.thisWeek();
        story.thisMonth();
        story.before();
        story.campaigns();
        story.decisions();
        story.ordinaryWeeks();
        new Deploys(cast, seed, story.plan, story.planting).plan(new MinuteRange(history.from(), story.horizon()));
        story.planting.calendar(new MinuteRange(history.from(), story.horizon()));
        return story.plan;
    }

    private long horizon() {
        return anchor + YEAR_OF_WEEKS * 7L * Tokyo.DAY;
    }

    private void gaps() {
        planting.gap("admin-silent", List.of("admin"), new MinuteRange(hoursAgo(6), hoursAgo(-2)), Should.LIST);
        planting.gap("scrapes-lost", planting.ids(), new MinuteRange(at(37, 3, 10), at(37, 3, 35)), Should.LIST);
        planting.gap(
                "delivery-unscraped", List.of("notify"), new MinuteRange(at(16, 2, 0), at(16, 3, 40)), Should.LIST);
    }

    private void thisWeek() {
        planting.outage("redeem-slow-today", "redeem", "slow", anchor - 72, HOUR, 0.30);
        planting.outage("redeem-errors", "redeem", "500", hoursAgo(116), 2 * HOUR, 0.36);
        planting.burn(
                "issue-slow", Kind.SLOW_BURN, "issue", "slow", new MinuteRange(hoursAgo(211), hoursAgo(-96)), 5.2);
        planting.partnerOutage("sms-carrier", "notify", "failed", at(4, 18, 20), 70, 0.12, "delivery-sms");
        planting.outage("view-crash-loop", "view", "slow", at(5, 2, 10) + 90, 90, 0.09);
        planting.vanished("search-unused", "search", new MinuteRange(at(6, 13, 0), at(6, 15, 30)), 0.02);
    }

    private void thisMonth() {
        var shift = new MinuteRange(hoursAgo(520), hoursAgo(-120));
        planting.deploy("partner-api", shift.from());
        planting.burn("partner-latency", Kind.LATENCY_SHIFT, "plat", "2", shift, 1.70);
        planting.outage("redeem-short", "redeem", "slow", hoursAgo(420), HOUR, 0.11);
        planting.outage("issue-stuck", "issue", "slow", hoursAgo(399), 3 * HOUR, 0.10);
        planting.outage("purchase-errors", "purchase", "503", hoursAgo(239), HOUR, 0.10);
        planting.outage("partner-5xx", "pav", "503", hoursAgo(349), 40, 0.06);
        planting.slowBurn("pay-timeouts", "pay", "DeadlineExceeded", new MinuteRange(at(14, 9, 0), at(12, 9, 0)), 0.10);
        planting.leak("ledger-backlog", "ledger", "failure", new MinuteRange(at(20, 4, 0), hoursAgo(-48)), 0.16);
        planting.outage("campaign-overload", "campaign", "503", noon(2, 2) + 25, 25, 0.03);
    }

    private void before() {
        planting.outage("purchase-down", "purchase", "500", at(61, 20, 40), 45, 0.55);
        planting.outage("pay-down", "pay", "Unavailable", at(74, 12, 35), 30, 0.70);
        planting.partnerOutage("card-network", "pay", "Unavailable", at(47, 21, 30), 80, 0.45, "");
        planting.slowBurn("view-heavy-page", "view", "slow", new MinuteRange(at(58, 10, 0), at(52, 16, 0)), 0.35);
        planting.leak("search-index", "search", "slow", new MinuteRange(at(70, 3, 0), at(49, 11, 0)), 0.30);
        planting.vanished("orders-vanished", "purchase", new MinuteRange(at(43, 19, 0), at(43, 19, 50)), 0.05);
        planting.outage("redeem-terminals", "redeem", "500", at(66, 12, 50), 50, 0.30);
    }

    /** The weekly draw at noon: on Fridays, and for the last three weeks on Wednesdays. Once, on a Sunday, nobody was told. */
    private void campaigns() {
        var moved = Tokyo.week(Tokyo.day(anchor)) - 3;
        planting.note(
                "campaign-moved",
                Kind.WEEKDAY_SHIFT,
                List.of("campaign", "purchase", "view", "issue"),
                new MinuteRange(Tokyo.at(Tokyo.dayOfWeek(moved, 2), 12, 0), anchor),
                1,
                Should.NEITHER);
        for (var week = Tokyo.week(Tokyo.day(history.from())); week <= Tokyo.week(Tokyo.day(horizon())); week++) {
            var noon = Tokyo.at(Tokyo.dayOfWeek(week, week >= moved ? 2 : 4), 12, 0);
            var id = "campaign-" + Tokyo.date(Tokyo.day(noon));
            planting.campaign(id, new MinuteRange(noon, noon + 45), 6);
            planting.announce(id, NOON_DRAW, new MinuteRange(noon, noon + 45));
        }
        planting.announceGiftDays(new MinuteRange(history.from(), horizon()));
        var sunday = noon(2, 6);
        planting.campaign("campaign-unannounced", new MinuteRange(sunday, sunday + 60), 9);
    }

    /** What people changed and planned without a deploy: fewer workers before gifts are issued slowly, another route before complaints. */
    private void decisions() {
        planting.configure("issue-workers", "gift-issuer", "issue workers: 8 → 4", hoursAgo(211) - 4);
        planting.configure("sms-route", "delivery", "SMS route: B", hoursAgo(70) - 12);
        var night = Tokyo.at(Tokyo.dayOfWeek(Tokyo.week(Tokyo.day(anchor)) + 1, 6), 2, 0);
        planting.announceMaintenance(
                "card-network", CARD_NETWORK, new MinuteRange(night, night + 2 * HOUR), "payment-gw");
    }

    /** Small trouble in every week that the hand-written story leaves out: those long ago and those to come. */
    private void ordinaryWeeks() {
        var candidates =
                List.of("purchase/500", "pay/Unavailable", "view/slow", "pav/500", "notify/late", "search/slow");
        for (var week = -53; week <= 52; week++) {
            var start = anchor + week * 7L * Tokyo.DAY;
            if (week >= 0 || week < -13) {
                var draw = Draw.key(seed, "week", Math.floorDiv(start, 7L * Tokyo.DAY));
                var pick = candidates
                        .get((int) (Draw.unit(draw) * candidates.size()))
                        .split("/", 2);
                var day = Tokyo.day(start) + 1 + (long) (Draw.unit(Draw.mix(draw)) * 6);
                var end = Tokyo.at(day, 10 + (int) (Draw.unit(Draw.mix(draw + 1)) * 11), 5);
                planting.outage(pick[0] + "-" + Tokyo.date(day), pick[0], pick[1], end, 40, 0.07);
            }
        }
    }

    /** Noon on a weekday, Monday being 0, some weeks before the anchor's. */
    private long noon(int weeksAgo, int weekday) {
        return Tokyo.at(Tokyo.dayOfWeek(Tokyo.week(Tokyo.day(anchor)) - weeksAgo, weekday), 12, 0);
    }

    private long hoursAgo(int hours) {
        return anchor - hours * (long) HOUR;
    }

    private long at(int daysAgo, int hour, int minute) {
        return Tokyo.at(Tokyo.day(anchor) - daysAgo, hour, minute);
    }
}
