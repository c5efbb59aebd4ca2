package dev.yohaku.server.web.retrospect;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.retrospect.Period;
import dev.yohaku.server.retrospect.RetrospectMarkdown;
import dev.yohaku.server.retrospect.Retrospects;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Pages;
import dev.yohaku.server.web.reviews.OwnTeam;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /retrospect}: what the reviews of a month or a quarter came to. */
@Controller
@RequestMapping("/retrospect")
class RetrospectController {
    private final Retrospects retrospects;
    private final RetrospectPages retrospectPages;
    private final ReviewTeams teams;
    private final OwnTeam own;
    private final Pages pages;
    private final Workspace workspace;

    RetrospectController(
            Retrospects retrospects,
            RetrospectPages retrospectPages,
            ReviewTeams teams,
            OwnTeam own,
            Pages pages,
            Workspace workspace) {
        this.retrospects = retrospects;
        this.retrospectPages = retrospectPages;
        this.teams = teams;
        this.own = own;
        this.pages = pages;
        this.workspace = workspace;
    }

    /** The newest month of the visitor's team, or of everybody while that team has closed no review. */
    @GetMapping
    String latest(HttpServletRequest request) {
        var scope = team(own.of(request));
        return latest(retrospects.latest(scope).isPresent() ? scope : Scope.everybody());
    }

    @GetMapping("/{team}")
    String latest(@PathVariable String team) {
        return latest(team(team));
    }

    private String latest(Scope scope) {
        return retrospects
                .latest(scope)
                .map(period -> "redirect:" + RetrospectPages.path(scope, period))
                .orElse("retrospect-empty");
    }

    @GetMapping("/{team}/{period}")
    String period(@PathVariable String team, @PathVariable String period, HttpServletRequest request, Model model) {
        model.addAttribute("retrospect", retrospectPages.of(team(team), parsed(period), pages.of(request)));
        return "retrospect";
    }

    @GetMapping("/{team}/{period}/document")
    ResponseEntity<String> document(
            @PathVariable String team, @PathVariable String period, HttpServletRequest request) {
        var words = RetrospectPages.words(pages.of(request));
        var report = words.report(retrospects.of(team(team), parsed(period)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/markdown;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"yohaku-retrospect-" + team.replaceAll("[^A-Za-z0-9_.-]", "-") + "-"
                                + parsed(period).id() + ".md\"")
                .body(RetrospectMarkdown.of(report, words.say("unknown")));
    }

    private Scope team(String id) {
        return teams.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Period parsed(String id) {
        try {
            return Period.parse(id, workspace.zone());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), e);
        }
    }
}
