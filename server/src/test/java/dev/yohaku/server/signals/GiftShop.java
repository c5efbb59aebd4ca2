package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Finding;
import dev.yohaku.engine.change.Goodness;
import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.change.Watched;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.watches.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Series of a small gift shop over thirteen weeks up to a moment, and changes in them, the same in each run. */
public final class GiftShop {
    public static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final int HOURS = 13 * 168;
    private static final long FROM = EpochMinute.of(NOW) - 60L * HOURS;

    private GiftShop() {}

    /** Good share of purchases; falls from 99.93 % to 99.6 % at a time. */
    public static Seen purchases(Instant since) {
        var noise = new Random(7);
        var values = RegularSeries.generate(FROM, 60, HOURS, i -> {
            var level = FROM + 60L * i < EpochMinute.of(since) ? 0.9993 : 0.996;
            return Math.min(1, level + 0.0004 * noise.nextGaussian());
        });
        return seen("purchase/good", "purchase", "購入の成功率", "Purchase success", Nature.SHARE, Goodness.HIGHER, values);
    }

    /** Purchases an hour, with a day's wave. */
    public static Seen traffic() {
        var noise = new Random(8);
        var values = RegularSeries.generate(
                FROM,
                60,
                HOURS,
                i -> 4_000 + 2_500 * Math.sin((i % 24) / 24.0 * 2 * Math.PI) + 120 * noise.nextGaussian());
        return seen("purchase/traffic", "purchase", "購入の件数", "Purchases", Nature.COUNT, Goodness.NEITHER, values);
    }

    /** A queue that begins to grow at a time. */
    public static Seen queue(Instant since) {
        var noise = new Random(9);
        var values = RegularSeries.generate(FROM, 60, HOURS, i -> {
            var hours = Math.max(0, (FROM + 60L * i - EpochMinute.of(since)) / 60.0);
            return Math.max(0, 40 + 0.6 * hours + 4 * noise.nextGaussian());
        });
        return seen("queue", "queue", "通知キューの深さ", "Notice queue depth", Nature.LEVEL, Goodness.LOWER, values);
    }

    private static Seen seen(
            String id, String subject, String ja, String en, Nature nature, Goodness goodness, RegularSeries values) {
        var ones = RegularSeries.generate(FROM, 60, HOURS, i -> 1);
        var unit = nature == Nature.LEVEL ? "messages" : "";
        var watched = new Watched(id, subject, "shop-api", nature, goodness, values, ones);
        return new Seen(watched, new Name(ja, en), unit, "/slos/" + subject);
    }

    /** A change of a series that lasts and was sure six hours after it began. */
    public static Change change(String series, Instant since, double before, double after) {
        var minute = EpochMinute.of(since);
        return new Change(
                series,
                Change.Kind.LEVEL,
                minute,
                minute - 60,
                minute + 120,
                minute + 360,
                true,
                before,
                Math.abs(after - before) / 8,
                after,
                Math.abs(after - before) / 6,
                8,
                1e-9,
                before < 1 && before > after ? 412 : 0);
    }

    /** The same as another sort of change. */
    public static Change as(Change change, Change.Kind kind, boolean lasts) {
        return new Change(
                change.seriesId(),
                kind,
                change.since(),
                change.sinceEarliest(),
                change.sinceLatest(),
                change.confirmedAt(),
                lasts,
                change.before(),
                change.beforeSpread(),
                change.after(),
                change.afterSpread(),
                change.effect(),
                change.p(),
                change.extraEvents());
    }

    public static Change worsePurchases(Instant since) {
        return change("purchase/good", since, 0.9993, 0.996);
    }

    public static Finding finding(String id, double score, Change lead, Change... others) {
        return new Finding(id, lead, List.of(others), true, score);
    }

    static Bookkeeping.Outcome outcome(Instant since, Finding... found) {
        Map<String, Seen> seen = List.of(purchases(since), traffic(), queue(since)).stream()
                .collect(Collectors.toMap(s -> s.watched().id(), Function.identity()));
        return new Bookkeeping.Outcome(
                Arrays.asList(found), seen, LocalCalendar.plain(TOKYO), NOW.minus(Duration.ofHours(HOURS)), NOW);
    }

    /** A change of purchases with everything that evidence can hold. */
    public static FoundChange found(Instant since, Judgement... judgements) {
        return found(evidence(since), judgements);
    }

    public static FoundChange found(Evidence evidence, Judgement... judgements) {
        return new FoundChange(
                "purchase-good-1",
                evidence,
                evidence.lead().confirmed().plusSeconds(1_800),
                false,
                true,
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(judgements));
    }

    public static Evidence evidence(Instant since) {
        var lead = Shift.of(worsePurchases(since), purchases(since));
        var other = Shift.of(change("queue", since, 40, 66), queue(since));
        var deploy = new Coincidence(
                "deployment",
                Name.of("shop-api v8.31"),
                "shop-api",
                since.minusSeconds(2_400),
                null,
                "https://git.example.com/shop/v8.31",
                true,
                false);
        var campaign = new Coincidence(
                "campaign",
                new Name("ブラックフライデー", "Black Friday"),
                "",
                since.minusSeconds(3_600),
                since.plusSeconds(360_000),
                null,
                true,
                true);
        var out = new Outlook(
                Outlook.Kind.BUDGET_RUNS_OUT,
                0.4,
                NOW.plus(Duration.ofDays(9)),
                NOW.plus(Duration.ofDays(6)),
                NOW.plus(Duration.ofDays(15)));
        var events = new Outlook(Outlook.Kind.EVENTS, 961, null, null, null);
        return new Evidence(
                NOW,
                lead,
                List.of(other),
                true,
                9.5,
                List.of(
                        new Carrier("route", "/gifts/bulk", 0.71, 3, 52, false),
                        new Carrier("shop_id", "shop-12", 0.3, 1, 21, false),
                        new Carrier("code", "504", 0.22, 0, 15, true)),
                List.of(deploy, campaign),
                List.of(events, out));
    }

    public static Course course(Instant since) {
        return Course.of(purchases(since).watched().values(), EpochMinute.of(since), LocalCalendar.plain(TOKYO));
    }

    public static Judgement judgement(Verdict verdict, String note) {
        return new Judgement(
                "v-1",
                "purchase-good-1",
                "purchase/good",
                verdict,
                note,
                "dev-a",
                NOW.minusSeconds(600),
                Optional.empty(),
                Optional.empty());
    }
}
