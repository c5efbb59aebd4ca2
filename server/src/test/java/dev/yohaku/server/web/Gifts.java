package dev.yohaku.server.web;

import dev.yohaku.engine.objective.Budgets;
import dev.yohaku.engine.objective.BurnRate;
import dev.yohaku.engine.objective.Projection;
import dev.yohaku.engine.objective.Severity;
import dev.yohaku.engine.objective.Target;
import dev.yohaku.engine.sli.CompactHistory;
import dev.yohaku.engine.sli.LinearForm;
import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.sli.Term;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.indicators.Queries;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.objectives.Mode;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Objectives of a small gift shop with 61 days of made-up minutes, the same in each run: one spent, one running out, one silent, the rest fine. */
public final class Gifts {
    public static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private static final Duration WINDOW = Duration.ofDays(28);
    private static final long END = EpochMinute.of(NOW);

    private final Map<String, CompactHistory> histories = new TreeMap<>();
    private final List<ObjectiveStatus> statuses = new ArrayList<>();

    public Gifts() {
        add(
                "redeem",
                "店頭引換",
                "Redeem in shop",
                "2秒以内に引換が完了する",
                "redemption completes within 2 s",
                "0.9995",
                new Story(215, 0.0002, 400, 0.2, 0, 1, 61, 0));
        add(
                "issue",
                "ギフト発行",
                "Issue gift link",
                "30秒以内にリンクを発行する",
                "link issued within 30 s",
                "0.995",
                new Story(120, 0.0015, 402, 0.13, 211, 5.2, 61, 0));
        add(
                "purchase",
                "購入",
                "Purchase",
                "決済まで成功する",
                "completes including payment",
                "0.999",
                new Story(115, 0.0003, 240, 0.045, 0, 1, 61, 0));
        add(
                "search",
                "店舗検索",
                "Shop search",
                "1秒以内に応答する",
                "responds within 1 s",
                "0.985",
                new Story(500, 0.001, 0, 0, 0, 1, 15, 0));
        add(
                "admin",
                "管理画面",
                "Back office",
                "3秒以内に表示する",
                "shows within 3 s",
                "0.99",
                new Story(8, 0.0005, 0, 0, 0, 1, 61, 360));
    }

    /** Events a minute, their error ratio, an outage hours ago and its error ratio, a drift hours ago and its factor, days measured, minutes silent. */
    private record Story(
            double events,
            double errors,
            int outage,
            double outageErrors,
            int drift,
            double factor,
            int days,
            int silent) {}

    /** The most urgent first. */
    public List<ObjectiveStatus> statuses() {
        return List.copyOf(statuses);
    }

    public ObjectiveStatus status(String id) {
        return statuses.stream()
                .filter(s -> s.objective().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public CompactHistory history(Indicator indicator) {
        return histories.getOrDefault(indicator.id(), new CompactHistory());
    }

    /** Two pages, the later one still on, and a ticket. */
    public static List<AlertRecord> alerts(String id) {
        return List.of(
                alert(id, "page-60m-5m", Severity.PAGE, 402, 400),
                alert(id, "ticket-1440m-120m", Severity.TICKET, 390, 370),
                alert(id, "ticket-4320m-360m", Severity.TICKET, 150, -1));
    }

    private static AlertRecord alert(String id, String tier, Severity severity, int from, int to) {
        var end = to < 0 ? Optional.<Instant>empty() : Optional.of(NOW.minus(Duration.ofHours(to)));
        return new AlertRecord(id, tier, severity, NOW.minus(Duration.ofHours(from)), end, 16.2);
    }

    private void add(String id, String ja, String en, String promiseJa, String promiseEn, String target, Story story) {
        var history = new CompactHistory();
        history.add(batch(story));
        histories.put(id, history);
        var objective = new Objective(
                id,
                id + "-api",
                new Name(ja, en),
                new Name(promiseJa, promiseEn),
                id,
                new BigDecimal(target),
                WINDOW,
                Mode.OBSERVE,
                id.equals("search"),
                null,
                "discovered");
        statuses.add(status(objective, history));
    }

    private static SliceBatch batch(Story story) {
        var slices = new ArrayList<Slice>();
        for (var minute = END - story.days() * 1440L; minute < END - story.silent(); minute++) {
            var hoursAgo = (END - minute) / 60.0;
            if (story.drift() > 0 && hoursAgo > 300 && hoursAgo < 312) {
                continue;
            }
            slices.add(slice(minute, hoursAgo, story));
        }
        var hour = EpochMinute.of(NOW) / 60 - 20;
        var spends = List.of(
                new Spend(hour, "route", "/gifts/issue", 5200, 90_000), new Spend(hour, "code", "503", 3100, 3100));
        var spans = List.of(new Span(new MinuteRange(END - 312 * 60, END - 300 * 60), 5000, 5004));
        return story.drift() > 0
                ? new SliceBatch(slices, spans, spends, 0)
                : new SliceBatch(slices, List.of(), List.of(), 0);
    }

    private static Slice slice(long minute, double hoursAgo, Story story) {
        var wave = 1 + 0.6 * Math.sin((minute % 1440) / 1440.0 * 2 * Math.PI);
        var total = (double) Math.max(1, Math.round(story.events() * wave));
        var errors = story.errors() * (hoursAgo < story.drift() ? story.factor() : 1);
        if (story.outage() > 0 && hoursAgo < story.outage() && hoursAgo > story.outage() - 2) {
            errors += story.outageErrors();
        }
        var whole = Math.floor((minute + 1) * total * errors) - Math.floor(minute * total * errors);
        return new Slice(minute, total - Math.clamp(whole, 0, total), total, 60);
    }

    private static ObjectiveStatus status(Objective objective, CompactHistory history) {
        var last = history.lastMinute().orElse(END - 1) + 1;
        var target = new Target(objective.target());
        var budget = Budgets.over(history, target, WINDOW, END);
        var projection = Projection.of(history, budget);
        var weekAgo = objective.id().equals("search")
                ? OptionalDouble.empty()
                : Budgets.over(history, target, WINDOW, END - 10_080).remaining();
        var burns = Stream.of(1, 6, 24, 72)
                .map(hours -> BurnRate.over(history, target, Duration.ofHours(hours), END))
                .toList();
        var soon = projection.isPresent() && projection.get().runsOut().orElse(Long.MAX_VALUE) < END + 14_400;
        var left = budget.remaining().orElse(1);
        var state = END - last > 15 ? State.NONE : left <= 0 ? State.OUT : soon || left < 0.35 ? State.WATCH : State.OK;
        return new ObjectiveStatus(
                objective,
                indicator(objective),
                NOW,
                state,
                budget,
                weekAgo,
                burns,
                projection,
                Optional.of(EpochMinute.start(last)));
    }

    private static Indicator indicator(Objective objective) {
        var query = "sum(rate(http_requests_total{service=\"" + objective.service() + "\",code!~\"5..\"}[$window]))";
        var total = "sum(rate(http_requests_total{service=\"" + objective.service() + "\"}[$window]))";
        var form = LinearForm.of(Term.increase(new Selector("http_requests_total", List.of())));
        return new Indicator(
                objective.id(),
                objective.service(),
                new Queries(query, null, total),
                new SliDefinition.Exact(form, form),
                1,
                "default");
    }
}
