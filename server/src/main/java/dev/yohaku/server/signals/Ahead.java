package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.objective.Projection;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens if nothing is done about a change that lasts. Thread-safe. */
@Component
class Ahead {
    private static final Duration LINE = Duration.ofDays(14);
    private static final double WEEK = 7 * 1440.0;

    private final Statuses statuses;

    Ahead(Statuses statuses) {
        this.statuses = statuses;
    }

    List<Outlook> of(Shift lead, Instant to) {
        var outlook = new ArrayList<Outlook>();
        if (!lead.change().lasts() || lead.direction() == Direction.BETTER) {
            return outlook;
        }
        if (lead.change().kind() == Change.Kind.SLOPE) {
            line(lead, to).ifPresent(outlook::add);
        }
        if (lead.nature() == Nature.SHARE) {
            events(lead, to).ifPresent(outlook::add);
            statuses.find(lead.subject(), to).flatMap(Ahead::budget).ifPresent(outlook::add);
        }
        return outlook;
    }

    private static Optional<Outlook> budget(ObjectiveStatus status) {
        var left = status.budget().remaining();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (status.budget().spent()) {
            return Optional.of(new Outlook(Outlook.Kind.BUDGET_SPENT, left.getAsDouble(), null, null, null));
        }
        return status.projection().map(projection -> budget(projection, left.getAsDouble()));
    }

    private static Outlook budget(Projection projection, double left) {
        return projection.runsOut().isEmpty()
                ? new Outlook(Outlook.Kind.BUDGET_HOLDS, left, null, null, null)
                : new Outlook(
                        Outlook.Kind.BUDGET_RUNS_OUT,
                        left,
                        instant(projection.runsOut()),
                        instant(projection.earliest()),
                        instant(projection.latest()));
    }

    /** The line through the level at the beginning of a slope and the level now, continued; a share stays within its bounds. */
    private static Optional<Outlook> line(Shift lead, Instant to) {
        var change = lead.change();
        var minutes = (double) (EpochMinute.of(to) - change.since());
        if (minutes <= 0) {
            return Optional.empty();
        }
        var then = change.after() + (change.after() - change.before()) / minutes * LINE.toMinutes();
        var bounded = lead.nature() == Nature.SHARE ? Math.clamp(then, 0, 1) : Math.max(0, then);
        return Optional.of(new Outlook(Outlook.Kind.LINE, bounded, to.plus(LINE), null, null));
    }

    private static Optional<Outlook> events(Shift lead, Instant to) {
        var change = lead.change();
        var minutes = (double) (EpochMinute.of(to) - change.since());
        var weekly = change.extraEvents() / minutes * WEEK;
        return minutes <= 0 || weekly < 1
                ? Optional.empty()
                : Optional.of(new Outlook(Outlook.Kind.EVENTS, weekly, null, null, null));
    }

    private static @Nullable Instant instant(OptionalLong minute) {
        return minute.isPresent() ? EpochMinute.start(minute.getAsLong()) : null;
    }
}
