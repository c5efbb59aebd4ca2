package dev.yohaku.server.reviews;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.objectives.CatchUp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes a further edition of the newest week when its data were corrected afterwards, such as a gap that was filled in later. An edition
 * that is being discussed or was discussed stays the one shown. Confined to the scheduler's thread.
 */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
class RevisionSchedule {
    /** Older weeks stay as they were told. */
    private static final Duration CORRECTED = Duration.ofDays(14);

    /** Data that never settle are a fault to be mended elsewhere, not a reason for one more edition. */
    private static final int MOST_EDITIONS = 10;

    private final ReviewTeams teams;
    private final Editions editions;
    private final Editor editor;
    private final Corrections corrections;
    private final List<InUse> users;
    private final BooleanSupplier caughtUp;
    private final Workspace workspace;
    private final InstantSource clock;

    @Autowired
    RevisionSchedule(
            ReviewTeams teams,
            Editions editions,
            Editor editor,
            Corrections corrections,
            List<InUse> users,
            CatchUp catchUp,
            Workspace workspace,
            InstantSource clock) {
        this(teams, editions, editor, corrections, users, () -> catchUp.done() && editor.ready(), workspace, clock);
    }

    RevisionSchedule(
            ReviewTeams teams,
            Editions editions,
            Editor editor,
            Corrections corrections,
            List<InUse> users,
            BooleanSupplier caughtUp,
            Workspace workspace,
            InstantSource clock) {
        this.teams = teams;
        this.editions = editions;
        this.editor = editor;
        this.corrections = corrections;
        this.users = List.copyOf(users);
        this.caughtUp = caughtUp;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 600_000)
    void look() {
        if (caughtUp.getAsBoolean()) {
            teams.all().forEach(this::revise);
        }
    }

    /** The further edition, if one was due. */
    Optional<Edition> revise(Scope scope) {
        return editions.latest(scope.team()).filter(this::mayBeRevised).flatMap(edition -> {
            var differs = corrections.since(edition);
            return differs.isEmpty() ? Optional.empty() : Optional.of(revised(scope, edition, differs));
        });
    }

    private boolean mayBeRevised(Edition edition) {
        return edition.edition() < MOST_EDITIONS
                && edition.to().isAfter(clock.instant().minus(CORRECTED))
                && users.stream().noneMatch(user -> user.isDiscussed(edition.team(), edition.week()));
    }

    private Edition revised(Scope scope, Edition before, List<Text> differs) {
        var week = ReviewWeek.parse(before.week(), workspace.zone()).until(before.to());
        return editor.revise(scope, week, before, differs);
    }
}
