package dev.yohaku.server.retrospect;

import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.Agenda;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.Meetings;
import dev.yohaku.server.meetings.Roles;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.ReviewPlans;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the reviews of some weeks. Thread-safe. */
@Component
class HeldReviews {
    private final Editions editions;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Roles roles;
    private final ReviewPlans plans;
    private final Catalog catalog;
    private final Workspace workspace;

    HeldReviews(
            Editions editions,
            Meetings meetings,
            Agenda agenda,
            Roles roles,
            ReviewPlans plans,
            Catalog catalog,
            Workspace workspace) {
        this.editions = editions;
        this.meetings = meetings;
        this.agenda = agenda;
        this.roles = roles;
        this.plans = plans;
        this.catalog = catalog;
        this.workspace = workspace;
    }

    /** Those of the weeks from one to another, both included: by team, the scope's own first, then by week. */
    List<Held> of(Scope scope, ReviewWeek first, ReviewWeek last) {
        return teams(scope).flatMap(team -> of(team, first, last).stream()).toList();
    }

    /** The team's own; for the whole workspace those of every team. */
    Stream<String> teams(Scope scope) {
        var own = Stream.of(scope.team());
        return scope.isEverybody() ? Stream.concat(own, catalog.teams().stream().map(Team::id)) : own;
    }

    /** The weeks that have an edition, newest first. */
    List<String> weeks(Scope scope) {
        return teams(scope)
                .flatMap(team -> editions.weeks(team).stream())
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** Whether a review was ever closed. */
    boolean anyClosed(Scope scope) {
        return teams(scope).anyMatch(team -> meetings.all(team).stream().anyMatch(meeting -> !meeting.isOpen()));
    }

    private List<Held> of(String team, ReviewWeek first, ReviewWeek last) {
        return editions.weeks(team).stream()
                .filter(week -> week.compareTo(first.id()) >= 0 && week.compareTo(last.id()) <= 0)
                .sorted()
                .flatMap(week -> held(team, ReviewWeek.parse(week, workspace.zone())).stream())
                .toList();
    }

    private Optional<Held> held(String team, ReviewWeek week) {
        var meeting = meetings.find(team, week.id());
        return meeting.flatMap(known -> editions.find(team, week.id(), known.edition()))
                .or(() -> editions.find(team, week.id()))
                .map(edition -> {
                    var made = edition.edition() == 1
                            ? edition.generatedAt()
                            : made(team, week).orElse(edition.generatedAt());
                    var planned = planned(team, week.next());
                    return new Held(
                            team,
                            week,
                            edition,
                            meeting,
                            roles.of(team, week.id()).getOrDefault(MeetingRole.LEAD, ""),
                            agenda.of(edition),
                            made,
                            made.isBefore(planned),
                            made(team, week.next()).orElse(planned));
                });
    }

    private Optional<Instant> made(String team, ReviewWeek week) {
        return editions.find(team, week.id(), 1).map(Edition::generatedAt);
    }

    /** When the edition about a week is planned to be made. */
    private Instant planned(String team, ReviewWeek about) {
        var plan = plans.of(team);
        return about.next()
                .monday()
                .plusDays(plan.day().getValue() - 1L)
                .atTime(plan.time())
                .atZone(workspace.zone())
                .toInstant();
    }
}
