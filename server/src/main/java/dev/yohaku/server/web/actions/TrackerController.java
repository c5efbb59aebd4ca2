package dev.yohaku.server.web.actions;

import dev.yohaku.server.actions.TrackerSettings;
import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /actions/tracker/{team}}: where a team's actions go as issues. Leads set it. */
@Controller
@RequestMapping("/actions/tracker/{team}")
class TrackerController {
    private final TrackerSettings trackers;
    private final ReviewTeams teams;
    private final Pages pages;

    TrackerController(TrackerSettings trackers, ReviewTeams teams, Pages pages) {
        this.trackers = trackers;
        this.teams = teams;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String team, HttpServletRequest request, Model model) {
        return page(scope(team), Map.of(), "", request, model);
    }

    @PostMapping
    String put(
            @PathVariable String team,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model) {
        var scope = scope(team);
        var wanted = new TrackerSettings.Given(
                text(given, "kind"),
                text(given, "address"),
                text(given, "project"),
                text(given, "token"),
                given.containsKey("proves"));
        return switch (trackers.put(team, wanted, lead(team, request))) {
            case TrackerSettings.Setting.Kept _ -> "redirect:/actions/tracker/" + team;
            case TrackerSettings.Setting.Refused(var field) -> page(scope, given, field, request, model);
        };
    }

    @PostMapping("/remove")
    String remove(@PathVariable String team, HttpServletRequest request) {
        trackers.remove(scope(team).team(), lead(team, request));
        return "redirect:/actions/tracker/" + team;
    }

    private String page(Scope scope, Map<String, String> given, String wrong, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var setting = trackers.find(scope.team());
        model.addAttribute(
                "tracker",
                new TrackerPage(
                        scope.team(),
                        page.name(scope.name()),
                        setting.map(known -> page.t(
                                        "actions.tracker.now",
                                        "kind",
                                        kind(known.kind(), page),
                                        "host",
                                        known.host(),
                                        "project",
                                        known.project()))
                                .orElse(""),
                        trackers.kinds().stream()
                                .map(kind -> new ActionForm.Choice(kind, kind(kind, page)))
                                .toList(),
                        given.getOrDefault(
                                "kind", setting.map(known -> known.kind()).orElse("github")),
                        given.getOrDefault("address", ""),
                        given.getOrDefault(
                                "project", setting.map(known -> known.project()).orElse("")),
                        setting.filter(known -> known.hasToken()).isPresent(),
                        setting.filter(known -> known.linkProves()).isPresent(),
                        wrong.isEmpty() ? "" : page.t("actions.tracker.wrong." + wrong),
                        mayLead(scope.team(), request)));
        return "tracker";
    }

    private static String kind(String kind, Page page) {
        return page.t("actions.tracker.kind." + kind);
    }

    private static String text(Map<String, String> given, String field) {
        return given.getOrDefault(field, "").strip();
    }

    private Scope scope(String team) {
        return teams.find(team).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayLead(String team, HttpServletRequest request) {
        return CurrentUser.of(request)
                .filter(user -> team.equals(Scope.EVERYBODY) ? user.may(Role.LEAD) : user.may(Role.LEAD, team))
                .isPresent();
    }

    private static String lead(String team, HttpServletRequest request) {
        if (!mayLead(team, request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return CurrentUser.of(request).map(CurrentUser::id).orElseThrow();
    }
}
