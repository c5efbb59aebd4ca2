package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Effect.Extra;
import dev.yohaku.server.simulator.Effect.Surge;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import dev.yohaku.server.simulator.SimulatedObjective.Counted;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Puts one event at a time into a plan: the note for the truth together with what it does to the flows. Confined to one thread. */
final class Planting {
    private static final double WORST = 0.9;
    private static final Map<String, Double> DRAWN_BY_CAMPAIGN =
            Map.of("campaign", 1.0, "purchase-api", 0.25, "payment-gw", 0.25, "gift-issuer", 0.25, "gift-view", 0.2);

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

    private void spend(
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
        note(id, Kind.CAMPAIGN, List.of("campaign", "purchase", "pay", "issue", "view"), range, factor, Should.NEITHER);
    }

    /** No samples of the services behind these objectives. */
    void gap(String id, List<String> objectives, MinuteRange range) {
        objectives.stream().map(o -> the(o).service()).distinct().forEach(s -> plan.gap(s, range));
        note(id, Kind.TELEMETRY_GAP, objectives, range, 0, Should.LIST);
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
        var subjects = cast.objectives().stream()
                .filter(o -> o.service().equals(service))
                .map(SimulatedObjective::id)
                .toList();
        note(
                "deploy-" + service + "-" + minute,
                Kind.DEPLOY,
                subjects,
                new MinuteRange(minute, minute + 2L * instances.size()),
                0,
                Should.NEITHER);
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

    private double usualBad(String objective) {
        var counted = the(objective).counted().getFirst();
        var outcomes = counted.flow().outcomes();
        var sum = 0.0;
        for (var i = 1; i < outcomes.size(); i++) {
            sum += (counted.good() >>> i & 1) == 0 ? outcomes.get(i).share() : 0;
        }
        return sum;
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

    private static double rounded(double share) {
        return Math.round(share * 1e6) / 1e6;
    }
}
