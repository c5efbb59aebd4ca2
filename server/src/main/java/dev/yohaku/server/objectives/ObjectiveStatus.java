package dev.yohaku.server.objectives;

import dev.yohaku.engine.objective.BudgetReport;
import dev.yohaku.engine.objective.BurnRate;
import dev.yohaku.engine.objective.Projection;
import dev.yohaku.server.indicators.Indicator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How an objective stands at one moment.
 *
 * @param weekAgo what was left seven days before; empty when nothing was counted then
 * @param burns over 1, 6, 24 and 72 hours, in this order
 * @param projection when the budget runs out if the last 72 hours go on; empty when that cannot be told
 * @param lastData end of the last minute with observation; empty when nothing was ever observed
 */
public record ObjectiveStatus(
        Objective objective,
        Indicator indicator,
        Instant at,
        State state,
        BudgetReport budget,
        OptionalDouble weekAgo,
        List<BurnRate> burns,
        Optional<Projection> projection,
        Optional<Instant> lastData) {
    public ObjectiveStatus {
        burns = List.copyOf(burns);
    }

    /** The burn rate over the last 24 hours. */
    public BurnRate dayBurn() {
        return burns.get(2);
    }

    /** The burn rate over the last 72 hours: the pace of the projection. */
    public BurnRate paceBurn() {
        return burns.get(3);
    }
}
