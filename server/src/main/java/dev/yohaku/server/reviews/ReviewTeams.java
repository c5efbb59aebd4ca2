package dev.yohaku.server.reviews;

import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.Objectives;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which reviews are held: one for the whole workspace, and one for each team that owns a service with an objective, unless it owns all that
 * have one or chose not to hold its own. Thread-safe.
 */
@Component
public class ReviewTeams {
    private final Catalog catalog;
    private final Objectives objectives;
    private final ReviewPlans plans;

    ReviewTeams(Catalog catalog, Objectives objectives, ReviewPlans plans) {
        this.catalog = catalog;
        this.objectives = objectives;
        this.plans = plans;
    }

    /** All reviews, that of the whole workspace first; empty only if nobody wants any. */
    public List<Scope> all() {
        var measured = objectives.all().stream().map(Objective::service).collect(Collectors.toSet());
        var services = catalog.services();
        return Stream.concat(
                        Stream.of(Scope.everybody()),
                        catalog.teams().stream()
                                .map(team -> scope(team, services))
                                .filter(scope -> isPart(scope, measured)))
                .filter(scope -> plans.of(scope.team()).held())
                .toList();
    }

    /** Whether the team has a share of what is measured, and not all of it. */
    private static boolean isPart(Scope scope, Set<String> measured) {
        return measured.stream().anyMatch(scope.services()::contains)
                && !scope.services().containsAll(measured);
    }

    /** The review of a team; empty for one that is not known. That of the whole workspace can always be asked for. */
    public Optional<Scope> find(String team) {
        return team.equals(Scope.EVERYBODY)
                ? Optional.of(Scope.everybody())
                : catalog.teams().stream()
                        .filter(known -> known.id().equals(team))
                        .map(known -> scope(known, catalog.services()))
                        .findFirst();
    }

    private static Scope scope(Team team, List<Service> services) {
        Set<String> own = services.stream()
                .filter(service -> team.id().equals(service.teamId()))
                .map(Service::id)
                .collect(Collectors.toSet());
        return new Scope(team.id(), team.name(), own);
    }
}
