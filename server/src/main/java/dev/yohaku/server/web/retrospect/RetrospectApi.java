package dev.yohaku.server.web.retrospect;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.retrospect.Period;
import dev.yohaku.server.retrospect.RetrospectJson;
import dev.yohaku.server.retrospect.Retrospects;
import dev.yohaku.server.reviews.ReviewTeams;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/retrospect/{team}/{period}}: what the reviews of a month or a quarter came to. */
@RestController
class RetrospectApi {
    private final Retrospects retrospects;
    private final ReviewTeams teams;
    private final Workspace workspace;

    RetrospectApi(Retrospects retrospects, ReviewTeams teams, Workspace workspace) {
        this.retrospects = retrospects;
        this.teams = teams;
        this.workspace = workspace;
    }

    @GetMapping("/api/v1/retrospect/{team}/{period}")
    ResponseEntity<String> retrospect(@PathVariable String team, @PathVariable String period) {
        var scope = teams.find(team);
        if (scope.isEmpty()) {
            return said(404, "there is no team of that id; expected all, or the id of a team");
        }
        return parsed(period)
                .map(known -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(RetrospectJson.of(retrospects.of(scope.get(), known))))
                .orElseGet(() -> said(
                        400,
                        "period: \"" + period
                                + "\" given; expected a month such as 2026-11 or a quarter such as 2026-Q4"));
    }

    private Optional<Period> parsed(String period) {
        try {
            return Optional.of(Period.parse(period, workspace.zone()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<String> said(int status, String sentence) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(sentence);
    }
}
