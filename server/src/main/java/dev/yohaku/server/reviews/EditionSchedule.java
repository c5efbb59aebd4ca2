package dev.yohaku.server.reviews;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.objectives.CatchUp;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes each team's edition at the time it chose for the week before, also when the server was down at that time; and the very first one
 * as soon as the past has been read. Confined to the scheduler's thread.
 */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
class EditionSchedule {
    private final ReviewTeams teams;
    private final ReviewPlans plans;
    private final Editor editor;
    private final Editions editions;
    private final Statuses statuses;
    private final BooleanSupplier caughtUp;
    private final Workspace workspace;
    private final InstantSource clock;

    @Autowired
    EditionSchedule(
            ReviewTeams teams,
            ReviewPlans plans,
            Editor editor,
            Editions editions,
            Statuses statuses,
            CatchUp catchUp,
            Workspace workspace,
            InstantSource clock) {
        this(teams, plans, editor, editions, statuses, () -> catchUp.done() && editor.ready(), workspace, clock);
    }

    EditionSchedule(
            ReviewTeams teams,
            ReviewPlans plans,
            Editor editor,
            Editions editions,
            Statuses statuses,
            BooleanSupplier caughtUp,
            Workspace workspace,
            InstantSource clock) {
        this.teams = teams;
        this.plans = plans;
        this.editor = editor;
        this.editions = editions;
        this.statuses = statuses;
        this.caughtUp = caughtUp;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 5_000)
    void look() {
        for (var scope : teams.all()) {
            due(scope, clock.instant()).ifPresent(week -> editor.edition(scope, week));
        }
    }

    /** The week whose edition should be there by now and is not; empty when there is none, or when the past is still being read. */
    Optional<ReviewWeek> due(Scope scope, Instant now) {
        var newest = editions.latest(scope.team());
        var regular = plans.of(scope.team()).due(now, workspace.zone());
        if (newest.isPresent() && newest.get().week().compareTo(regular.id()) >= 0) {
            return Optional.empty();
        }
        if (!caughtUp.getAsBoolean()) {
            return Optional.empty();
        }
        return newest.isPresent() ? Optional.of(regular) : first(scope, now);
    }

    /** The last whole week when it was measured; otherwise this week as far as it has come, once there is something to say. */
    private Optional<ReviewWeek> first(Scope scope, Instant now) {
        var current = ReviewWeek.containing(now, workspace.zone());
        if (measuredBefore(scope, current.from())) {
            return Optional.of(current.previous());
        }
        return measuredBefore(scope, now) ? Optional.of(current.until(now)) : Optional.empty();
    }

    private boolean measuredBefore(Scope scope, Instant time) {
        return statuses.at(time).stream()
                .filter(status -> scope.covers(status.objective().service()))
                .anyMatch(EditionSchedule::hasFigures);
    }

    private static boolean hasFigures(ObjectiveStatus status) {
        return status.budget().hasEvents();
    }
}
