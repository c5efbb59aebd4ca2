package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Course.Bump;
import dev.yohaku.server.simulator.GaugeBook.Kind;
import dev.yohaku.server.simulator.GaugeBook.Shape;
import dev.yohaku.server.simulator.Growth.Compounding;
import dev.yohaku.server.simulator.Growth.Linear;
import dev.yohaku.server.simulator.Growth.Saturating;
import dev.yohaku.server.simulator.Growth.Steady;
import dev.yohaku.server.simulator.Growth.Steps;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** What of the product can be measured at any moment: how many there are of something, how full, how long, how dear. */
final class Gauges {
    private static final Kind TENANTS = Kind.of(
                    "tenants", "契約法人数", "Corporate tenants", "partner-api", "giftshop_tenants")
            .by("exporters");
    private static final Kind SHOPS = Kind.of("shops", "加盟店数", "Shops", "shop-search", "giftshop_shops");
    private static final Kind ROWS =
            Kind.of("gift-rows", "ギフト表の行数", "Rows of the gift table", "gift-issuer", "gift_table_rows");
    private static final Kind CONNECTIONS = Kind.of(
            "db-connections", "DB接続数", "Database connections in use", "purchase-api", "db_pool_connections_in_use");
    private static final Kind QUEUE =
            Kind.of("issue-queue", "発行待ち件数", "Gifts waiting to be issued", "gift-issuer", "gift_issue_queue_depth");
    private static final Kind BATCH = Kind.of(
            "settlement-batch",
            "夜間精算バッチの所要時間",
            "Duration of the nightly settlement",
            "stock-ledger",
            "settlement_batch_duration_seconds");
    private static final Kind REDEMPTIONS = Kind.of(
            "redemptions", "引換リクエスト数", "Redemption requests a minute", "redemption", "redemption_requests_per_minute");
    private static final Kind TICKETS = Kind.of(
                    "tickets", "未解決の問い合わせ", "Open support tickets", "delivery", "support_tickets_open")
            .by("exporters");
    private static final Kind COST = Kind.of(
                    "cloud-cost", "クラウド費用（1日）", "Cloud cost per day", "backoffice", "cloud_cost_yen_per_day")
            .by("exporters");

    private static final Shape SMOOTH = new Shape(Rhythm.PEOPLE, 0, 0, 0, false);
    private static final Shape NIGHTLY = new Shape(Rhythm.PEOPLE, 0, 0.015, 0.01, true);
    private static final int QUARTER = 91;

    private Gauges() {}

    /** Those of the demo, whatever the seed: connections reach their limit within 60 days, the queue swells while gifts are issued slowly. */
    static List<SimulatedGauge> told(long seed, long anchor) {
        var book = new GaugeBook(seed, anchor);
        book.add(TENANTS, 1_840, new Compounding(0.0013), SMOOTH, limit(2_000));
        book.add(SHOPS, 11_400, new Saturating(1.25, 120), SMOOTH, limit(15_000));
        book.add(ROWS, 48_200_000, new Linear(0.0036), SMOOTH, limit(60_000_000));
        book.add(
                CONNECTIONS,
                98,
                new Compounding(0.0045),
                new Shape(Rhythm.PEOPLE, 0.6, 0.02, 0.005, false),
                limit(200));
        book.add(
                QUEUE,
                40,
                new Steady(),
                new Shape(Rhythm.PEOPLE, 0.8, 0.15, 0, false),
                OptionalDouble.empty(),
                new Bump(new MinuteRange(anchor - 211 * 60, anchor + 96 * 60), 2.4));
        book.add(BATCH, 9_600, new Linear(0.004), NIGHTLY, limit(14_400));
        book.add(REDEMPTIONS, 215, new Compounding(0.0012), new Shape(Rhythm.PEOPLE, 1, 0.05, 0, false), limit(900));
        tickets(book, anchor);
        book.add(COST, 41_200, new Linear(0.0016), NIGHTLY, limit(50_000));
        return book.gauges();
    }

    private static void tickets(GaugeBook book, long anchor) {
        var shape = new Shape(Rhythm.PEOPLE, 0.3, 0.08, 0, false);
        var since = new Bump(new MinuteRange(anchor - 70 * 60, anchor + 200 * 60), 2.5);
        var none = OptionalDouble.empty();
        book.add(ticket("not-received", "delivery", "届かない", "Not received"), 34, new Steady(), shape, none, since);
        book.add(ticket("cannot-redeem", "redemption", "引換できない", "Cannot redeem"), 21, new Steady(), shape, none);
        book.add(ticket("payment", "payment-gw", "決済", "Payment"), 12, new Steady(), shape, none);
        book.add(ticket("refund", "refund", "返金", "Refund"), 9, new Steady(), shape, none);
    }

    private static Kind ticket(String kind, String service, String ja, String en) {
        var words = new Words("問い合わせ：" + ja, "Support tickets: " + en);
        return TICKETS.of(kind, words, service, "kind", kind.replace('-', '_'));
    }

    private static OptionalDouble limit(double value) {
        return OptionalDouble.of(value);
    }

    /** Those of a drawn story: each grows in its own way to a limit that lies 4 to 26 weeks ahead. Ranges as in docs/simulator.md. */
    static List<SimulatedGauge> drawn(long seed, long anchor) {
        var book = new GaugeBook(seed, anchor);
        for (var kind : List.of(TENANTS, SHOPS, ROWS, CONNECTIONS, QUEUE, BATCH, REDEMPTIONS, COST)) {
            var dice = new Dice(seed, "growth-" + kind.id());
            var level = dice.scaled(300, 30_000);
            book.addReaching(kind, level, growth(dice), shape(dice), dice.whole(4 * 7, 26 * 7));
        }
        return book.gauges();
    }

    private static Growth growth(Dice dice) {
        var quarterly = dice.scaled(0.05, 0.6);
        return switch (dice.whole(0, 3)) {
            case 0 -> new Linear(quarterly / (1 + quarterly) / QUARTER);
            case 1 -> new Compounding(StrictMath.log(1 + quarterly) / QUARTER);
            case 2 -> new Saturating(dice.between(1.3, 3), dice.between(60, 240));
            default -> steps(dice.between(0.03, 0.12), dice);
        };
    }

    /** A step every ten to thirty days, for a year and more on both sides. */
    private static Growth steps(double each, Dice dice) {
        var day = -400.0;
        var days = DoubleStream.builder();
        while (day < 400) {
            day += dice.between(10, 30);
            days.add(day);
        }
        return new Steps(each, days.build().boxed().toList());
    }

    private static Shape shape(Dice dice) {
        var rhythm = dice.pick(List.of(Rhythm.PEOPLE, Rhythm.COMPANIES));
        var swing = dice.chance(0.35) ? 0 : dice.between(0.3, 0.9);
        return new Shape(rhythm, swing, dice.scaled(0.005, 0.06), dice.between(0, 0.02), dice.chance(0.2));
    }
}
