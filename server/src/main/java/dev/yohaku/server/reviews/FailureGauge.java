package dev.yohaku.server.reviews;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.actions.Gauge;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.objectives.Statuses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Measures by an objective's failures, in percent of its events, day by day. Thread-safe. */
@Component
class FailureGauge implements Gauge {
    private final Objectives objectives;
    private final Indicators indicators;
    private final Statuses statuses;
    private final Workspace workspace;

    FailureGauge(Objectives objectives, Indicators indicators, Statuses statuses, Workspace workspace) {
        this.objectives = objectives;
        this.indicators = indicators;
        this.statuses = statuses;
        this.workspace = workspace;
    }

    @Override
    public String kind() {
        return "objective";
    }

    @Override
    public List<Choice> choices() {
        return objectives.all().stream()
                .map(objective -> new Choice(objective.id(), objective.name()))
                .toList();
    }

    @Override
    public Optional<Reading> reading(String subject, Instant from, Instant to) {
        return objectives.find(subject).map(objective -> {
            var history = statuses.history(indicators.the(objective.indicatorId()));
            return new Reading(
                    Days.of(from, to, workspace.zone()).stream()
                            .map(day -> history.sum(range(day)))
                            .map(counts -> counts.total() > 0 ? 100 * counts.bad() / counts.total() : Double.NaN)
                            .toList(),
                    "%");
        });
    }

    private MinuteRange range(LocalDate day) {
        return MinuteRange.covering(Days.start(day, workspace.zone()), Days.start(day.plusDays(1), workspace.zone()));
    }
}
