package dev.yohaku.server.reviews;

import dev.yohaku.engine.compare.Claim;
import dev.yohaku.engine.compare.Comparison;
import dev.yohaku.engine.compare.WeeklyCounts;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.AlertLog;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How often the policies of objectives paged in a week, or would have where nobody is told yet, against the weeks before, those that paged
 * most first. A change is claimed only where four weeks against those before carry it.
 */
@Component
class AlertItems implements ReviewSection {
    private final AlertLog alerts;
    private final Statuses statuses;
    private final Texts texts;
    private final Condition paged;

    AlertItems(AlertLog alerts, Statuses statuses, Texts texts) {
        this.alerts = alerts;
        this.statuses = statuses;
        this.texts = texts;
        this.paged = new Condition("paged", texts.condition("paged"), 1, 1, 50);
    }

    @Override
    public String section() {
        return "alerts";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(paged);
    }

    @Override
    public Said said(Brief brief) {
        var week = brief.week();
        var earliest = week.from().minus(Duration.ofDays(7L * (AlertWeek.WEEKS - 1)));
        var known =
                alerts.started(earliest, week.to()).stream().collect(Collectors.groupingBy(AlertRecord::objectiveId));
        var all = brief.standing(statuses).stream()
                .map(status ->
                        week(status, known.getOrDefault(status.objective().id(), List.of()), week))
                .sorted(Comparator.comparingInt(
                                (AlertWeek alert) -> -alert.pages().size())
                        .thenComparing(alert -> alert.on().negated())
                        .thenComparing(alert -> alert.objective().id()))
                .toList();
        if (all.isEmpty()) {
            return Said.NOTHING;
        }
        var least = brief.threshold(paged).orElse(Double.MAX_VALUE);
        var raised = all.stream().filter(alert -> alert.pages().size() >= least).toList();
        var rest = all.stream().filter(alert -> !raised.contains(alert)).toList();
        return Said.of(raised.stream().map(alert -> item(alert)).toList())
                .withNotRaised(notRaised(rest, brief))
                .withLead(lead(all));
    }

    private AlertWeek week(ObjectiveStatus status, List<AlertRecord> known, ReviewWeek week) {
        var history = statuses.history(status.indicator());
        var first = history.firstMinute();
        var allowed = status.budget().allowedBad().doubleValue();
        var bad = history.sum(MinuteRange.covering(week.from(), week.to())).bad();
        return AlertWeek.of(
                status.objective(),
                known,
                week,
                first.isPresent() ? EpochMinute.start(first.getAsLong()) : week.to(),
                allowed > 0 ? Optional.of(bad / allowed) : Optional.empty());
    }

    private Item item(AlertWeek alert) {
        var said = texts.of(voice -> voice.say(
                alert.isTold() ? "reviews.alerts.item" : "reviews.alerts.item.would",
                "slo",
                voice.name(alert.objective().name()),
                "pages",
                alert.pages().size(),
                "before",
                before(voice, alert),
                "night",
                night(voice, alert),
                "on",
                voice.wording().duration(alert.on())));
        return new Item(
                "alerts:" + alert.objective().id(),
                alert.isTold() ? "paged" : "would-have-paged",
                alert.objective().id(),
                Texts.of(alert.objective().name()),
                List.of(
                        alert.pages().getFirst().start(),
                        alert.pages().getLast().start()),
                alert.before().map(Long::doubleValue).orElse(null),
                (double) alert.pages().size(),
                null,
                beside(alert),
                null,
                said,
                alert.facts(),
                null,
                List.of(paged.id()));
    }

    private static String before(Texts.Voice voice, AlertWeek alert) {
        return alert.before()
                .map(count -> voice.say("reviews.alerts.before", "n", count))
                .orElse("");
    }

    private static String night(Texts.Voice voice, AlertWeek alert) {
        var pages = alert.pages().size();
        if (alert.night() == 0) {
            return "";
        }
        if (alert.night() < pages) {
            return voice.say("reviews.alerts.night.some", "n", alert.night());
        }
        return voice.say(pages == 1 ? "reviews.alerts.night.one" : "reviews.alerts.night.all");
    }

    private List<Text> beside(AlertWeek alert) {
        var texts = new ArrayList<Text>();
        texts.add(tiers(alert));
        change(alert.weekly()).ifPresent(texts::add);
        alert.proposal()
                .ifPresent(what -> texts.add(this.texts.of(voice -> voice.say(
                        "reviews.alerts.proposal." + what,
                        "share",
                        voice.wording().percent(alert.spent().orElse(0.0), 0)))));
        return texts;
    }

    private Text tiers(AlertWeek alert) {
        return texts.of(voice -> voice.say(
                "reviews.alerts.tiers",
                "tiers",
                alert.tiers().entrySet().stream()
                        .map(tier -> tier(voice, tier))
                        .collect(Collectors.joining(voice.say("reviews.past.and")))));
    }

    private static String tier(Texts.Voice voice, Map.Entry<String, Long> tier) {
        return voice.say("reviews.alerts.tier", "tier", tier.getKey(), "n", tier.getValue());
    }

    /** What can be said of this week against those before; empty without an earlier week or any difference. */
    private Optional<Text> change(List<Long> weekly) {
        if (weekly.size() < 2) {
            return Optional.empty();
        }
        return switch (AlertWeek.compared(weekly)) {
            case Comparison.Claimed<WeeklyCounts> claimed -> Optional.of(claimed(claimed));
            case Comparison.CannotTell<WeeklyCounts> cannot
            when !weekly.get(0).equals(weekly.get(1)) ->
                Optional.of(texts.of(voice -> voice.say(
                        cannot.reason() == Comparison.Reason.TOO_FEW
                                ? "reviews.alerts.too.few"
                                : "reviews.alerts.too.alike",
                        "before",
                        weekly.get(1),
                        "now",
                        weekly.get(0))));
            case Comparison.CannotTell<WeeklyCounts> _ -> Optional.empty();
        };
    }

    private Text claimed(Comparison.Claimed<WeeklyCounts> claimed) {
        return texts.of(voice -> voice.say(
                claimed.claim() == Claim.MORE ? "reviews.alerts.more" : "reviews.alerts.fewer",
                "weeks",
                claimed.before().weeks(),
                "before",
                aWeek(voice, claimed.before()),
                "after",
                aWeek(voice, claimed.after())));
    }

    private static String aWeek(Texts.Voice voice, WeeklyCounts counts) {
        var mean = Math.round(10 * counts.total() / counts.weeks()) / 10.0;
        return voice.wording().decimal(BigDecimal.valueOf(mean));
    }

    /** Those with alerts one by one, those without as a number. */
    private List<NotRaised> notRaised(List<AlertWeek> rest, Brief brief) {
        var quiet = rest.stream().filter(alert -> alert.episodes().isEmpty()).count();
        var some = rest.stream()
                .filter(alert -> !alert.episodes().isEmpty())
                .map(alert -> new NotRaised(
                        "alerts:" + alert.objective().id(),
                        Texts.of(alert.objective().name()),
                        counted(alert).plus(condition(brief))));
        var none = quiet == 0
                ? Stream.<NotRaised>empty()
                : Stream.of(new NotRaised(
                        "alerts:quiet",
                        texts.of(voice -> voice.say("reviews.alerts.quiet.name", "n", quiet)),
                        texts.of("reviews.alerts.quiet")));
        return Stream.concat(some, none).toList();
    }

    private Text counted(AlertWeek alert) {
        return texts.of(voice -> voice.say(
                alert.isTold() ? "reviews.alerts.rest" : "reviews.alerts.rest.would",
                "pages",
                alert.pages().size(),
                "tickets",
                alert.tickets()));
    }

    private Text condition(Brief brief) {
        var least = brief.threshold(paged);
        return least.isEmpty()
                ? texts.of("reviews.conditions.off")
                : texts.of(voice -> voice.say("reviews.alerts.condition", "n", Condition.figure(least.getAsDouble())));
    }

    /** All objectives together; weeks in which the first of them was not measured yet are left out. */
    private Text lead(List<AlertWeek> all) {
        var weeks = all.stream().mapToInt(alert -> alert.weekly().size()).max().orElse(0);
        var weekly = IntStream.range(0, weeks)
                .mapToObj(ago -> all.stream()
                        .filter(alert -> alert.weekly().size() > ago)
                        .mapToLong(alert -> alert.weekly().get(ago))
                        .sum())
                .toList();
        var pages = weekly.isEmpty() ? 0 : weekly.getFirst();
        var key = pages == 0 ? "reviews.alerts.lead.none" : "reviews.alerts.lead";
        if (weekly.size() < 2) {
            return texts.of(voice -> voice.say(key + ".first", "pages", pages));
        }
        if (pages == 0 && weekly.get(1) == 0) {
            return texts.of("reviews.alerts.lead.quiet");
        }
        return texts.of(voice -> voice.say(key, "pages", pages, "before", weekly.get(1)))
                .plus(change(weekly).orElse(Text.NONE));
    }
}
