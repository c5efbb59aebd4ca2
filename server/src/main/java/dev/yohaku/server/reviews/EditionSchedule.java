package dev.yohaku.server.reviews;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.objectives.CatchUp;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes each week's edition on Monday at 06:00 for the week before, also when the server was down at that time; and the very first one
 * as soon as the past has been read. Confined to the scheduler's thread.
 */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
class EditionSchedule {
    private static final Duration AFTER_MONDAY = Duration.ofHours(6);

    private final Editor editor;
    private final Editions editions;
    private final Statuses statuses;
    private final BooleanSupplier caughtUp;
    private final Workspace workspace;
    private final InstantSource clock;

    @Autowired
    EditionSchedule(
            Editor editor,
            Editions editions,
            Statuses statuses,
            CatchUp catchUp,
            Workspace workspace,
            InstantSource clock) {
        this(editor, editions, statuses, () -> catchUp.done() && editor.ready(), workspace, clock);
    }

    EditionSchedule(
            Editor editor,
            Editions editions,
            Statuses statuses,
            BooleanSupplier caughtUp,
            Workspace workspace,
            InstantSource clock) {
        this.editor = editor;
        this.editions = editions;
        this.statuses = statuses;
        this.caughtUp = caughtUp;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 5_000)
    void look() {
        due(clock.instant()).ifPresent(editor::edition);
    }

    /** The week whose edition should be there by now and is not; empty when there is none, or when the past is still being read. */
    Optional<ReviewWeek> due(Instant now) {
        var newest = editions.latest(Editor.EVERYBODY);
        var regular =
                ReviewWeek.containing(now.minus(AFTER_MONDAY), workspace.zone()).previous();
        if (newest.isPresent() && newest.get().week().compareTo(regular.id()) >= 0) {
            return Optional.empty();
        }
        if (!caughtUp.getAsBoolean()) {
            return Optional.empty();
        }
        return newest.isPresent() ? Optional.of(regular) : first(now);
    }

    /** The last whole week when it was measured; otherwise this week as far as it has come, once there is something to say. */
    private Optional<ReviewWeek> first(Instant now) {
        var current = ReviewWeek.containing(now, workspace.zone());
        if (measuredBefore(current.from())) {
            return Optional.of(current.previous());
        }
        return measuredBefore(now) ? Optional.of(current.until(now)) : Optional.empty();
    }

    private boolean measuredBefore(Instant time) {
        return statuses.at(time).stream().anyMatch(EditionSchedule::hasFigures);
    }

    private static boolean hasFigures(ObjectiveStatus status) {
        return status.budget().hasEvents();
    }
}
