package dev.yohaku.server.retrospect;

import dev.yohaku.engine.objective.Severity;
import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Effect;
import dev.yohaku.server.actions.EffectChecks;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.objectives.AlertLog;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.retrospect.Problem.Way;
import dev.yohaku.server.retrospect.Retrospect.Age;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.signals.Findings;
import dev.yohaku.server.signals.FoundChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reckons what the reviews of a team came to in a month or a quarter. Reads what is stored and keeps nothing. Thread-safe. */
@Component
public class Retrospects {
    /** An alert that began longer ago than this and is still on is not looked for. */
    private static final Duration LONGEST_ALERT = Duration.ofDays(28);

    private final HeldReviews reviews;
    private final Findings findings;
    private final AlertLog alerts;
    private final Objectives objectives;
    private final Risks risks;
    private final Actions actions;
    private final EffectChecks effects;
    private final List<OtherWays> others;
    private final Workspace workspace;
    private final InstantSource clock;

    Retrospects(
            HeldReviews reviews,
            Findings findings,
            AlertLog alerts,
            Objectives objectives,
            Risks risks,
            Actions actions,
            EffectChecks effects,
            ObjectProvider<OtherWays> others,
            Workspace workspace,
            InstantSource clock) {
        this.reviews = reviews;
        this.findings = findings;
        this.alerts = alerts;
        this.objectives = objectives;
        this.risks = risks;
        this.actions = actions;
        this.effects = effects;
        this.others = others.orderedStream().toList();
        this.workspace = workspace;
        this.clock = clock;
    }

    /** The newest month of which a week has an edition; empty until a first review was closed. */
    public Optional<Period> latest(Scope scope) {
        return reviews.anyClosed(scope)
                ? reviews.weeks(scope).stream()
                        .findFirst()
                        .map(week -> Period.monthOf(ReviewWeek.parse(week, workspace.zone())))
                : Optional.empty();
    }

    /** Whether a week of a period has an edition. */
    public boolean has(Scope scope, Period period) {
        var weeks = reviews.weeks(scope);
        return period.weeks().stream().anyMatch(week -> weeks.contains(week.id()));
    }

    public Retrospect of(Scope scope, Period period) {
        return of(scope, period, clock.instant());
    }

    Retrospect of(Scope scope, Period period, Instant now) {
        var before = period.previous();
        var material = material(scope, before.weeks().getFirst(), period.weeks().getLast(), now);
        var over = over(period, now);
        var figures = PeriodTally.of(material, over);
        var weeks = over.stream().map(week -> WeekTally.of(material, week)).toList();
        return new Retrospect(
                scope,
                period,
                over,
                now,
                figures,
                weeks,
                WeekTally.budgets(material, over),
                compared(material, before, new Comparing.Side(figures, pages(weeks))),
                ages(material, period),
                completeness(material, over),
                ways());
    }

    private static List<ReviewWeek> over(Period period, Instant now) {
        return period.weeks().stream().filter(week -> !week.to().isAfter(now)).toList();
    }

    /** Of the weeks that an edition tells; in the others, that nothing paged may mean that nothing was measured. */
    private static List<Long> pages(List<WeekFigures> weeks) {
        return weeks.stream()
                .filter(WeekFigures::told)
                .map(week -> (long) week.pages())
                .toList();
    }

    /** A period of which no week has an edition is none to compare with. */
    private static List<Compared> compared(Material material, Period before, Comparing.Side after) {
        var over = over(before, material.asOf());
        var weeks = over.stream().map(week -> WeekTally.of(material, week)).toList();
        return weeks.stream().noneMatch(WeekFigures::told)
                ? List.of()
                : Comparing.of(new Comparing.Side(PeriodTally.of(material, over), pages(weeks)), after);
    }

    private Map<Age, Integer> ages(Material material, Period period) {
        var end = period.to().isBefore(material.asOf()) ? period.to() : material.asOf();
        return PeriodTally.counted(material.actions().stream()
                .filter(action -> action.liveAt(end))
                .map(action -> Age.of(action.daysAt(end, workspace.zone()))));
    }

    private static OptionalDouble completeness(Material material, List<ReviewWeek> weeks) {
        return weeks.stream()
                .flatMap(week -> material.reviews(week).stream().limit(1))
                .mapToDouble(review -> review.edition().completeness())
                .average();
    }

    private List<Way> ways() {
        var ways = new ArrayList<>(List.of(Way.CHANGES, Way.REVIEW, Way.PAGE));
        others.stream().map(OtherWays::way).distinct().sorted().forEach(ways::add);
        return ways;
    }

    private Material material(Scope scope, ReviewWeek first, ReviewWeek last, Instant now) {
        var earlier = ReviewWeek.containing(
                first.monday()
                        .minusWeeks(Problems.SAME_MATTER_WEEKS)
                        .atStartOfDay(workspace.zone())
                        .toInstant(),
                workspace.zone());
        var held = reviews.of(scope, earlier, last);
        var found = findings.all().stream()
                .filter(change -> scope.covers(change.evidence().lead().service()))
                .toList();
        return new Material(
                scope,
                held,
                problems(scope, found, held, first.from(), last.to()),
                found,
                alerts(scope, first.from(), last.to()),
                lives(scope),
                actions(scope),
                effects(scope),
                now);
    }

    private List<Problem> problems(Scope scope, List<FoundChange> found, List<Held> held, Instant from, Instant to) {
        return Stream.concat(
                        new Problems(this::page).of(found, held).stream(),
                        others.stream().flatMap(other -> other.problems(scope, from, to).stream()))
                .toList();
    }

    private Optional<Instant> page(String objective, Instant from, Instant to) {
        return alerts.of(objective, from, to).stream()
                .filter(alert -> alert.severity() == Severity.PAGE)
                .map(AlertRecord::start)
                .findFirst();
    }

    private List<AlertRecord> alerts(Scope scope, Instant from, Instant to) {
        var covered = new HashMap<String, Boolean>();
        return alerts.started(from.minus(LONGEST_ALERT), to).stream()
                .filter(alert -> covered.computeIfAbsent(alert.objectiveId(), id -> covers(scope, id)))
                .toList();
    }

    private boolean covers(Scope scope, String objective) {
        return scope.covers(objectives.find(objective).map(Objective::service).orElse(""));
    }

    private List<Lives.OfRisk> lives(Scope scope) {
        return risks.all().stream()
                .filter(risk -> scope.covers(risk.written().service()))
                .map(risk -> new Lives.OfRisk(risk, risks.log(risk.id())))
                .toList();
    }

    private List<Lives.OfAction> actions(Scope scope) {
        return own(scope).stream()
                .map(action -> new Lives.OfAction(action, actions.history(action.id())))
                .toList();
    }

    private List<Action> own(Scope scope) {
        return scope.isEverybody() ? actions.all() : actions.all(scope.team());
    }

    private List<Effect> effects(Scope scope) {
        return own(scope).stream()
                .map(Action::team)
                .distinct()
                .flatMap(team -> effects.all(team).stream())
                .toList();
    }
}
