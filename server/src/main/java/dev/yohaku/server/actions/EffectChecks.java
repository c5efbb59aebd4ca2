package dev.yohaku.server.actions;

import dev.yohaku.server.catalog.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks four weeks after an action was done whether what it was expected to move has moved: the 28 days before that day against the 28 days
 * after it. The day itself belongs to neither. What was found is kept once and never changed. Thread-safe.
 */
@Component
public class EffectChecks {
    private static final Logger LOG = LoggerFactory.getLogger(EffectChecks.class);

    /** How long a gauge that cannot be read is asked again before it is taken to have no data. */
    private static final int GRACE_DAYS = 7;

    private final EffectShelf shelf;
    private final Gauges gauges;
    private final Workspace workspace;

    EffectChecks(EffectShelf shelf, Gauges gauges, Workspace workspace) {
        this.shelf = shelf;
        this.gauges = gauges;
        this.workspace = workspace;
    }

    /** The first day on which an action's effect can be looked at; empty when it is not done or nothing is expected. */
    public static Optional<LocalDate> dueOn(Action action) {
        return Optional.ofNullable(action.doneOn())
                .filter(_ -> action.written().expected().exists())
                .map(done -> done.plusDays(WeeklyShift.DAYS + 1L));
    }

    /** The actions whose effect is to be looked at on a day and was not yet, by number. */
    public List<Action> due(LocalDate today) {
        return shelf.waiting().stream()
                .filter(action ->
                        dueOn(action).filter(day -> !day.isAfter(today)).isPresent())
                .toList();
    }

    /** What became of an action when it was last done; empty while that is too early to say. */
    public Optional<Effect> of(Action action) {
        return shelf.of(action.id()).stream()
                .filter(effect -> effect.doneOn().equals(action.doneOn()))
                .findFirst();
    }

    /** All effects of a team's actions, by action, newest completion first. */
    public List<Effect> all(String team) {
        return shelf.all(team);
    }

    /** The effects that a team's actions were found to have in a week such as 2026-W52, by action. */
    public List<Effect> found(String team, String week) {
        return shelf.found(team, week);
    }

    /** Looks at all that is due. Gauges may be slow, so this is no transaction. */
    void look(Instant now) {
        var today = LocalDate.ofInstant(now, workspace.zone());
        for (var action : due(today)) {
            look(action, now.truncatedTo(ChronoUnit.MILLIS), today).ifPresent(shelf::add);
        }
    }

    private Optional<Effect> look(Action action, Instant now, LocalDate today) {
        var done = Objects.requireNonNull(action.doneOn());
        var before = reading(action, done.minusDays(WeeklyShift.DAYS));
        var after = before.flatMap(_ -> reading(action, done.plusDays(1)));
        var expected = action.written().expected();
        var shift = before.flatMap(first -> after.flatMap(second -> WeeklyShift.of(first.daily(), second.daily())));
        if (shift.isEmpty() && today.isBefore(done.plusDays(WeeklyShift.DAYS + 1L + GRACE_DAYS))) {
            return Optional.empty();
        }
        return Optional.of(new Effect(
                action.id(),
                done,
                expected,
                shift.map(found -> WeeklyShift.judge(found, expected.direction()))
                        .orElse(EffectOutcome.NO_DATA),
                shift.orElse(null),
                before.map(Gauge.Reading::unit).orElse(""),
                week(today),
                now));
    }

    private Optional<Gauge.Reading> reading(Action action, LocalDate first) {
        var expected = action.written().expected();
        var zone = workspace.zone();
        try {
            return gauges.find(expected.gauge())
                    .flatMap(gauge -> gauge.reading(
                            expected.subject(),
                            first.atStartOfDay(zone).toInstant(),
                            first.plusDays(WeeklyShift.DAYS).atStartOfDay(zone).toInstant()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The effect of {} cannot be looked at, and is tried again: {} {} gives {}",
                    action.id(),
                    expected.gauge(),
                    expected.subject(),
                    e.toString());
            return Optional.empty();
        }
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
