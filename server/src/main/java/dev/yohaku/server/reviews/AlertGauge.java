package dev.yohaku.server.reviews;

import dev.yohaku.server.actions.Gauge;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.objectives.AlertLog;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.objectives.Statuses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Measures by how often an objective's alerts began, or would have begun, day by day. Thread-safe. */
@Component
class AlertGauge implements Gauge {
    private final Objectives objectives;
    private final Indicators indicators;
    private final Statuses statuses;
    private final AlertLog alerts;
    private final Workspace workspace;

    AlertGauge(Objectives objectives, Indicators indicators, Statuses statuses, AlertLog alerts, Workspace workspace) {
        this.objectives = objectives;
        this.indicators = indicators;
        this.statuses = statuses;
        this.alerts = alerts;
        this.workspace = workspace;
    }

    @Override
    public String kind() {
        return "alerts";
    }

    @Override
    public List<Choice> choices() {
        return objectives.all().stream()
                .map(objective -> new Choice(objective.id(), objective.name()))
                .toList();
    }

    @Override
    public Optional<Reading> reading(String subject, Instant from, Instant to) {
        return objectives.find(subject).map(objective -> reading(objective, from, to));
    }

    private Reading reading(Objective objective, Instant from, Instant to) {
        var first = statuses.history(indicators.the(objective.indicatorId())).firstMinute();
        var measured = first.isPresent() ? Instant.ofEpochSecond(60 * first.getAsLong()) : to;
        var begun = alerts.started(from, to).stream()
                .filter(episode -> episode.objectiveId().equals(objective.id()))
                .map(episode -> LocalDate.ofInstant(episode.start(), workspace.zone()))
                .toList();
        return new Reading(
                Days.of(from, to, workspace.zone()).stream()
                        .map(day -> Days.start(day.plusDays(1), workspace.zone())
                                        .isAfter(measured)
                                ? (double) begun.stream().filter(day::equals).count()
                                : Double.NaN)
                        .toList(),
                "");
    }
}
