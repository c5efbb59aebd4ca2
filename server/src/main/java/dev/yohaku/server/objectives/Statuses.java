package dev.yohaku.server.objectives;

import dev.yohaku.engine.objective.BudgetReport;
import dev.yohaku.engine.objective.Budgets;
import dev.yohaku.engine.objective.BurnRate;
import dev.yohaku.engine.objective.Projection;
import dev.yohaku.engine.objective.Target;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.ingest.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads from the slices how objectives stand, at any moment that the history holds. Thread-safe. */
@Component
public class Statuses {
    /** An SLI whose newest minute is older than this has no data, as far as anyone can tell. */
    static final Duration AGREED_DELAY = Duration.ofMinutes(15);

    /** Most urgent first: spent, watch, no data, fine; within a state the least budget first. */
    public static final Comparator<ObjectiveStatus> MOST_URGENT_FIRST = Comparator.comparing(ObjectiveStatus::state)
            .thenComparingDouble(status -> status.budget().remaining().orElse(Double.MAX_VALUE))
            .thenComparing(status -> status.objective().id());

    private static final List<Duration> BURN_WINDOWS =
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24), Duration.ofHours(72));
    private static final Duration WEEK = Duration.ofDays(7);
    private static final double LITTLE = 0.35;
    private static final Duration SOON = Duration.ofDays(10);

    private final Objectives objectives;
    private final Indicators indicators;
    private final Live live;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Statuses(Objectives objectives, Indicators indicators, Live live) {
        this.objectives = objectives;
        this.indicators = indicators;
        this.live = live;
    }

    /** All objectives at a moment, the most urgent first. */
    public List<ObjectiveStatus> at(Instant at) {
        Map<String, Indicator> known =
                indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        return objectives.all().stream()
                .map(objective -> of(objective, Objects.requireNonNull(known.get(objective.indicatorId())), at))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /** One objective at a moment; empty when there is none of this id. */
    public Optional<ObjectiveStatus> find(String id, Instant at) {
        return objectives.find(id).map(objective -> of(objective, indicators.the(objective.indicatorId()), at));
    }

    /** The slices that an objective is read from, the provisional ones of the last minutes included. */
    public SliceHistory history(Indicator indicator) {
        return live.of(new SliKey(indicator.id(), indicator.generation()));
    }

    private ObjectiveStatus of(Objective objective, Indicator indicator, Instant at) {
        var history = history(indicator);
        var minute = closedMinute(history, at);
        var target = new Target(objective.target());
        var budget = Budgets.over(history, target, objective.window(), minute);
        var figures = kept.compute(
                objective.id(),
                (id, old) -> old != null && old.fits(indicator.generation(), target, budget)
                        ? old
                        : Kept.of(indicator.generation(), history, target, budget));
        return new ObjectiveStatus(
                objective,
                indicator,
                at,
                state(budget, figures.projection(), figures.lastData(), at),
                budget,
                figures.weekAgo(),
                figures.burns(),
                figures.projection(),
                figures.lastData());
    }

    /**
     * What takes long to find and follows from the slices alone; asked for by each page, it is found once as long as the budget is the same. A budget
     * that moved, be it by a minute or by a late event, finds it anew.
     */
    private record Kept(
            int generation,
            Target target,
            BudgetReport budget,
            OptionalDouble weekAgo,
            List<BurnRate> burns,
            Optional<Projection> projection,
            Optional<Instant> lastData) {
        static Kept of(int generation, SliceHistory history, Target target, BudgetReport budget) {
            var minute = budget.window().to();
            return new Kept(
                    generation,
                    target,
                    budget,
                    Statuses.weekAgo(history, target, budget.length(), minute),
                    BURN_WINDOWS.stream()
                            .map(window -> BurnRate.over(history, target, window, minute))
                            .toList(),
                    Projection.of(history, budget),
                    LastData.before(history, minute));
        }

        boolean fits(int generation, Target target, BudgetReport budget) {
            return this.generation == generation && this.target.equals(target) && this.budget.equals(budget);
        }
    }

    /** The first minute not yet counted: that of {@code at}, or earlier by the short time that slices need to arrive. */
    private static long closedMinute(SliceHistory history, Instant at) {
        var now = EpochMinute.of(at);
        var next = history.lastMinute().orElse(now) + 1;
        var late = now - next;
        return late >= 0 && late <= AGREED_DELAY.toMinutes() ? next : now;
    }

    private static OptionalDouble weekAgo(SliceHistory history, Target target, Duration window, long minute) {
        var then = minute - WEEK.toMinutes();
        var first = history.firstMinute();
        return first.isPresent() && first.getAsLong() < then
                ? Budgets.over(history, target, window, then).remaining()
                : OptionalDouble.empty();
    }

    private static State state(
            BudgetReport budget, Optional<Projection> projection, Optional<Instant> lastData, Instant at) {
        if (!budget.hasEvents() || lastData.isEmpty() || lastData.get().isBefore(at.minus(AGREED_DELAY))) {
            return State.NONE;
        }
        if (budget.spent()) {
            return State.OUT;
        }
        var little = budget.remaining().orElse(1) < LITTLE;
        return little || projection.stream().anyMatch(Statuses::isSoon) ? State.WATCH : State.OK;
    }

    private static boolean isSoon(Projection projection) {
        var runsOut = projection.runsOut();
        return runsOut.isPresent() && runsOut.getAsLong() - projection.fromMinute() < SOON.toMinutes();
    }
}
