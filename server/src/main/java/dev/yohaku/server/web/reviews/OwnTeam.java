package dev.yohaku.server.web.reviews;

import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.identity.Grant;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose review a visitor is shown who asks for none. Thread-safe. */
@Component
public class OwnTeam {
    private final ReviewTeams teams;

    OwnTeam(ReviewTeams teams) {
        this.teams = teams;
    }

    /** The only team that the visitor belongs to, where it holds a review; otherwise everybody. */
    public String of(HttpServletRequest request) {
        var grants = CurrentUser.of(request).map(CurrentUser::grants).orElse(List.of());
        var of = grants.stream().map(Grant::team).distinct().toList();
        return Optional.of(of)
                .filter(own -> own.size() == 1)
                .map(List::getFirst)
                .filter(own ->
                        teams.all().stream().anyMatch(scope -> scope.team().equals(own)))
                .orElse(Scope.EVERYBODY);
    }
}
