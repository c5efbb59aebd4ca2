package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Effect.Extra;
import dev.yohaku.server.simulator.Effect.Growth;
import dev.yohaku.server.simulator.Effect.Surge;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import dev.yohaku.server.simulator.SimulatedObjective.Counted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Puts one event at a time into a plan: the note for the truth together with what it does to the flows. Confined to one thread. */
final class Planting {
    private static final double WORST = 0.9;
    private static final double BROUGHT_FORWARD = 1.25;
    private static final Map<String, Double> DRAWN_BY_CAMPAIGN =
            Map.of("campaign", 1.0, "purchase-api", 0.25, "payment-gw", 0.25, "gift-issuer", 0.25, "gift-view", 0.2);

    private static final Words GIFT_DAYS = new Words("ギフトの日", "Gift days");
    private static final List<String> CAMPAIGN_SUBJECTS = List.of("campaign", "purchase", "pay", "issue", "view");

    private final Cast cast;
    private final Plan plan;
    private final MinuteRange history;

    Planting(Cast cast, Plan plan, MinuteRange history) {
        this.cast = cast;
        this.plan = plan;
        this.history = history;
    }

    /** Writes down what is true without any effect of its own. Events that begin before the history are left out. */
    void note(String id, Kind kind, List<String> subjects, MinuteRange range, double strength, Should should) {
        if (range.from() >= history.from()) {
            plan.add(new Planted(id, kind, subjects, range, strength, should));
        }
    }

    /** Trouble that ends at {@code end} and costs this share of the budget; it began earlier where traffic is too thin for that. */
    void outage(String id, String objective, String outcome, long end, int minutes, double budget) {
        spend(id, Kind.OUTAGE, objective, outcome, end, minutes, budget, "");
    }

    /** The same, from without; touches only flows one of whose labels has this value, or all when it is empty. */
    void partnerOutage(
            String id, String objective, String outcome, long end, int minutes, double budget, String label) {
        spend(id, Kind.PARTNER_OUTAGE, objective, outcome, end, minutes, budget, label);
    }

    /** Trouble of some kind that ends at {@code end} and costs this share of the budget. */
    void spend(
            String id,
            Kind kind,
            String objective,
            String outcome,
            long end,
            int minutes,
            double budget,
            String label) {
        var flows = flows(objective, label);
        var bad = allowed(objective) * budget;
        var range = new MinuteRange(end - minutes, end);
        while (bad > WORST * expected(flows, range) && range.minutes() < 24 * 60) {
            range = new MinuteRange(range.from() - 10, end);
        }
        var share = Math.min(WORST, bad / expected(flows, range));
        extra(flows, range, outcome, share, false);
        note(id, kind, List.of(objective), range, rounded(share), Should.PAGE);
    }

    /** Bad events on top of the usual ones, as a multiple of the share that the objective allows; writes nothing down. */
    void worsen(Spot spot, MinuteRange range, double burn, boolean rising) {
        var share = burn * (1 - the(spot.objective()).target().doubleValue());
        extra(flows(spot.objective(), spot.label()), range, spot.outcome(), Math.min(WORST, share), rising);
    }

    /** Traffic of an objective, by this factor; writes nothing down. */
    void traffic(String objective, MinuteRange range, double factor) {
        surge(flows(objective, ""), range, factor, false);
    }

    /** Bad events on top of the usual ones, this many times what the hour from the start on allows; writes nothing down. */
    void blip(Spot spot, MinuteRange range, double burn) {
        var hour = new MinuteRange(range.from(), range.from() + 60);
        var allowed = expected(flows(spot.objective(), spot.label()), hour)
                * (1 - the(spot.objective()).target().doubleValue());
        fail(spot, range, burn * allowed);
    }

    /** About so many bad events on top of the usual ones; writes nothing down. */
    void fail(Spot spot, MinuteRange range, double events) {
        var flows = flows(spot.objective(), spot.label());
        extra(flows, range, spot.outcome(), Math.min(WORST, events / expected(flows, range)), false);
    }

    /** Traffic of a service, by this factor; writes nothing down. */
    void serviceTraffic(String service, MinuteRange range, double factor) {
        surge(flowsOf(service::equals), range, factor, false);
    }

    /** Traffic of services that grows by this part of itself every day; writes nothing down. */
    void grow(Predicate<String> services, MinuteRange range, double daily) {
        flowsOf(services).forEach(f -> plan.add(new Growth(f, range, daily)));
    }

    /** A pay day; where companies' usual rhythm knows nothing of it, it is brought forward from a day off or ends a month. */
    void payDay(LocalDate date, MinuteRange range) {
        var broughtForward = GiftCalendar.settling(date) == 1;
        if (broughtForward) {
            cast.flows().stream()
                    .filter(f -> f.rhythm() == Rhythm.COMPANIES)
                    .forEach(f -> surge(List.of(f), range, BROUGHT_FORWARD, false));
        }
        var factor = broughtForward ? BROUGHT_FORWARD : GiftCalendar.settling(date);
        note("pay-day-" + date, Kind.PAY_DAY, List.of("plat", "pav"), range, factor, Should.NEITHER);
    }

    /** The usual bad share, this many times, for a long while. */
    void burn(String id, Kind kind, String objective, String outcome, MinuteRange range, double times) {
        var flows = flows(objective, "");
        extra(flows, range, outcome, usualBad(objective) * (times - 1), false);
        note(id, kind, List.of(objective), range, times, Should.LIST);
    }

    /** A steady small share that costs this much of the budget in all. */
    void slowBurn(String id, String objective, String outcome, MinuteRange range, double budget) {
        var flows = flows(objective, "");
        var share = allowed(objective) * budget / expected(flows, range);
        extra(flows, range, outcome, share, false);
        note(id, Kind.SLOW_BURN, List.of(objective), range, rounded(share), Should.LIST);
    }

    /** A share that rises from nothing in a straight line and costs this much of the budget in all. */
    void leak(String id, String objective, String outcome, MinuteRange range, double budget) {
        var flows = flows(objective, "");
        var share = 2 * allowed(objective) * budget / expected(flows, range);
        extra(flows, range, outcome, share, true);
        note(id, Kind.LEAK, List.of(objective), range, rounded(share), Should.LIST);
    }

    /** Traffic falls to a share of itself; what still comes is served well. */
    void vanished(String id, String objective, MinuteRange range, double left) {
        surge(flows(objective, ""), range, left, false);
        note(id, Kind.VANISHED_TRAFFIC, List.of(objective), range, left, Should.LIST);
    }

    /** A draw at a fixed minute: all at once, then fading. */
    void campaign(String id, MinuteRange range, double factor) {
        for (var flow : cast.flows()) {
            var drawn = DRAWN_BY_CAMPAIGN.getOrDefault(flow.service(), 0.0);
            if (drawn > 0) {
                surge(List.of(flow), range, 1 + (factor - 1) * drawn, true);
            }
        }
        note(id, Kind.CAMPAIGN, CAMPAIGN_SUBJECTS, range, factor, Should.NEITHER);
    }

    /** A campaign of some days that brings more of everything it touches. */
    void longCampaign(String id, MinuteRange range, double factor) {
        cast.flows().stream()
                .filter(f -> DRAWN_BY_CAMPAIGN.containsKey(f.service()))
                .forEach(f -> surge(List.of(f), range, factor, false));
        note(id, Kind.CAMPAIGN, CAMPAIGN_SUBJECTS, range, factor, Should.NEITHER);
    }

    /** Puts a campaign into the calendar that people keep. */
    void announce(String id, Words name, MinuteRange range) {
        plan.announce(new Announced(id, "campaign", name, range, DRAWN_BY_CAMPAIGN.keySet()));
    }

    /** Puts a maintenance of somebody else's systems into the calendar. */
    void announceMaintenance(String id, Words name, MinuteRange range, String service) {
        plan.announce(new Announced(id, "maintenance", name, range, Set.of(service)));
    }

    /** Puts the days before gift days, on which all that people do is more, into the calendar that they keep. */
    void announceGiftDays(MinuteRange range) {
        for (var day = Tokyo.day(range.from()) + 1; day <= Tokyo.day(range.to()); day++) {
            if (GiftCalendar.giving(Tokyo.date(day)) > 1) {
                var time = new MinuteRange(Tokyo.start(day), Tokyo.start(day + 1));
                announceForPeople("gift-day-" + Tokyo.date(day), GIFT_DAYS, time);
            }
        }
    }

    /** Puts days that move all that people do into the calendar that they keep. */
    private void announceForPeople(String id, Words name, MinuteRange range) {
        var services = cast.flows().stream()
                .filter(f -> f.rhythm() == Rhythm.PEOPLE)
                .map(Flow::service)
                .collect(Collectors.toSet());
        plan.announce(new Announced(id, "campaign", name, range, services));
    }

    /** No samples of the services behind these objectives. */
    void gap(String id, List<String> objectives, MinuteRange range, Should should) {
        objectives.stream().map(this::service).distinct().forEach(s -> plan.gap(s, range));
        note(id, Kind.TELEMETRY_GAP, objectives, range, 0, should);
    }

    /** All instances of a service start anew, two minutes apart. */
    void deploy(String service, long minute) {
        var instances = cast.flows().stream()
                .filter(f -> f.service().equals(service))
                .map(Flow::instance)
                .distinct()
                .toList();
        for (var i = 0; i < instances.size(); i++) {
            plan.start(instances.get(i), minute + 2L * i);
        }
        note(
                "deploy-" + service + "-" + minute,
                Kind.DEPLOY,
                objectives(service),
                new MinuteRange(minute, minute + 2L * instances.size()),
                0,
                Should.NEITHER);
        var version = Tokyo.date(Tokyo.day(minute)).toString().replace('-', '.');
        tell("deploy-" + service + "-" + minute, "deployment", service, service + " " + version, version, minute);
    }

    /** A change of the configuration, which no telemetry shows. */
    void configure(String id, String service, String title, long minute) {
        tell(id, "configuration", service, title, "", minute);
    }

    private void tell(String id, String kind, String service, String title, String version, long minute) {
        if (minute >= history.from()) {
            plan.add(new SimulatedChange(id, kind, service, title, version, EpochMinute.start(minute)));
        }
    }

    /** Writes down the holidays that begin within a range, and the single failures that are usual where traffic is thin. */
    void calendar(MinuteRange range) {
        for (var day = Tokyo.day(range.from()); day <= Tokyo.day(range.to()); day++) {
            if (GiftCalendar.isHoliday(Tokyo.date(day))) {
                note(
                        "holiday-" + Tokyo.date(day),
                        Kind.HOLIDAY,
                        ids(),
                        new MinuteRange(Tokyo.start(day), Tokyo.start(day + 1)),
                        1,
                        Should.NEITHER);
            }
        }
        note("refund-single-failures", Kind.HARMLESS_FAILURES, List.of("refund"), history, 0.0003, Should.NEITHER);
    }

    /** The ids of all objectives. */
    List<String> ids() {
        return cast.objectives().stream().map(SimulatedObjective::id).toList();
    }

    /** The service that an objective is about. */
    String service(String objective) {
        return the(objective).service();
    }

    /** The objectives of a service. */
    List<String> objectives(String service) {
        return cast.objectives().stream()
                .filter(o -> o.service().equals(service))
                .map(SimulatedObjective::id)
                .toList();
    }

    private void extra(List<Flow> flows, MinuteRange range, String outcome, double share, boolean rising) {
        flows.forEach(f -> plan.add(new Extra(f, range, f.outcome(outcome), share, rising)));
    }

    private void surge(List<Flow> flows, MinuteRange range, double factor, boolean fading) {
        flows.forEach(f -> plan.add(new Surge(f, range, factor, fading)));
    }

    private static double expected(List<Flow> flows, MinuteRange range) {
        return flows.stream()
                .mapToDouble(f -> LongStream.range(range.from(), range.to())
                        .mapToDouble(f::expected)
                        .sum())
                .sum();
    }

    /** Bad events that the 28 days before the anchor allow. */
    private double allowed(String objective) {
        var today = Tokyo.day(history.to());
        var total = 0.0;
        for (var flow : flows(objective, "")) {
            for (var day = today - 28; day < today; day++) {
                total += flow.daily() * flow.rhythm().on(Tokyo.date(day));
            }
        }
        return total * (1 - the(objective).target().doubleValue());
    }

    /** The usual bad share, as a multiple of what the objective allows. */
    double usualBurn(String objective) {
        return usualBad(objective) / (1 - the(objective).target().doubleValue());
    }

    /** The share of requests that an objective counts as bad on an ordinary day. */
    private double usualBad(String objective) {
        var counted = the(objective).counted().getFirst();
        var outcomes = counted.flow().outcomes();
        var sum = 0.0;
        for (var i = 1; i < outcomes.size(); i++) {
            sum += (counted.good() >>> i & 1) == 0 ? outcomes.get(i).share() : 0;
        }
        return sum;
    }

    private List<Flow> flowsOf(Predicate<String> services) {
        return cast.flows().stream().filter(f -> services.test(f.service())).toList();
    }

    private List<Flow> flows(String objective, String label) {
        return the(objective).counted().stream()
                .map(Counted::flow)
                .filter(f -> label.isEmpty() || f.labels().containsValue(label))
                .toList();
    }

    private SimulatedObjective the(String id) {
        return cast.objectives().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no objective " + id));
    }

    static double rounded(double share) {
        return Math.round(share * 1e6) / 1e6;
    }
}
