package dev.yohaku.server.web.actions;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.ActionFields;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Delay;
import dev.yohaku.server.actions.Issues;
import dev.yohaku.server.actions.NewAction;
import dev.yohaku.server.actions.Origin;
import dev.yohaku.server.actions.Problem;
import dev.yohaku.server.actions.Proof;
import dev.yohaku.server.actions.Saving;
import dev.yohaku.server.actions.Written;
import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /actions}: what was agreed, and the steps that members of its team take with it. */
@Controller
@RequestMapping("/actions")
class ActionsController {
    private static final int LONGEST_KEY = 100;

    private final Actions actions;
    private final Issues issues;
    private final ReviewTeams teams;
    private final ActionsPages list;
    private final ActionPages one;
    private final ActionForms forms;
    private final Pages pages;

    ActionsController(
            Actions actions,
            Issues issues,
            ReviewTeams teams,
            ActionsPages list,
            ActionPages one,
            ActionForms forms,
            Pages pages) {
        this.actions = actions;
        this.issues = issues;
        this.teams = teams;
        this.list = list;
        this.one = one;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "") String team, HttpServletRequest request, Model model) {
        if (!team.isEmpty() && teams.find(team).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("actions", list.of(team, pages.of(request)));
        return "actions";
    }

    @GetMapping("/new")
    String begin(@RequestParam Map<String, String> given, HttpServletRequest request, Model model) {
        var values = new HashMap<>(given);
        values.put("key", UUID.randomUUID().toString());
        values.putIfAbsent("team", Scope.EVERYBODY);
        return form(forms.begin(values, List.of(), pages.of(request)), model);
    }

    @PostMapping
    String add(@RequestParam Map<String, String> given, HttpServletRequest request, Model model) {
        var team = given.getOrDefault("team", Scope.EVERYBODY);
        if (teams.find(team).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "team: there is no team \"" + team + "\"");
        }
        var who = writer(team, request);
        var outcome = ActionFields.read(ActionForms.measured(given));
        var written = outcome.written();
        if (written == null) {
            return form(forms.begin(given, outcome.problems(), pages.of(request)), model);
        }
        return switch (actions.add(new NewAction(key(given), team, written, origin(given)), who)) {
            case Saving.Saved(var action) -> "redirect:/actions/" + action.id();
            case Saving.Refused(var problems) -> form(forms.begin(given, problems, pages.of(request)), model);
            case Saving.Conflict(var theirs) -> "redirect:/actions/" + theirs.id();
        };
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return page(the(id), "", "", request, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, HttpServletRequest request, Model model) {
        var action = the(id);
        return form(forms.edit(action, ActionFields.of(action), List.of(), pages.of(request)), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model) {
        var action = the(id);
        var who = writer(action.team(), request);
        var page = pages.of(request);
        var outcome = ActionFields.read(ActionForms.measured(given));
        var written = outcome.written();
        if (written == null) {
            return form(forms.edit(action, given, outcome.problems(), page), model);
        }
        return switch (actions.change(id, version, written, who)) {
            case Saving.Saved _ -> "redirect:/actions/" + id;
            case Saving.Refused(var problems) -> form(forms.edit(action, given, problems, page), model);
            case Saving.Conflict(var theirs) -> form(forms.conflict(theirs, written, page), model);
        };
    }

    @PostMapping("/{id}/begin")
    String begin(@PathVariable String id, @RequestParam int version, HttpServletRequest request, Model model) {
        return step(id, "", request, model, (action, who) -> actions.begin(id, version, who));
    }

    @PostMapping("/{id}/finish")
    String finish(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model) {
        var problems = new ArrayList<Problem>();
        var day = ActionFields.day(given, "done_on", problems);
        var proof = given.getOrDefault("proof", "").strip();
        return step(
                id,
                proof,
                request,
                model,
                (action, who) -> day.<Saving>map(on -> actions.finish(id, version, new Proof(proof, on), who))
                        .orElseGet(() -> new Saving.Refused(problems)));
    }

    @PostMapping("/{id}/postpone")
    String postpone(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model) {
        var problems = new ArrayList<Problem>();
        var day = ActionFields.day(given, "due", problems);
        var reason = given.getOrDefault("reason", "").strip();
        return step(
                id,
                reason,
                request,
                model,
                (action, who) -> day.<Saving>map(on -> actions.postpone(id, version, new Delay(on, reason), who))
                        .orElseGet(() -> new Saving.Refused(problems)));
    }

    @PostMapping("/{id}/reown")
    String reown(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String owner,
            HttpServletRequest request,
            Model model) {
        return step(id, owner, request, model, (action, who) -> actions.reown(id, version, owner.strip(), who));
    }

    @PostMapping("/{id}/drop")
    String drop(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String reason,
            HttpServletRequest request,
            Model model) {
        return step(id, reason, request, model, (action, who) -> actions.drop(id, version, reason.strip(), who));
    }

    @PostMapping("/{id}/reopen")
    String reopen(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        return step(id, reason, request, model, (action, who) -> actions.reopen(id, version, reason.strip(), who));
    }

    @PostMapping("/{id}/export")
    String export(@PathVariable String id, HttpServletRequest request, Model model) {
        var action = the(id);
        var who = writer(action.team(), request);
        var page = pages.of(request);
        return switch (issues.export(id, who)) {
            case Issues.Export.Sent _ -> "redirect:/actions/" + id;
            case Issues.Export.NoTracker _ -> page(action, page.t("actions.page.tracker.none"), "", request, model);
            case Issues.Export.Failed(var problem) ->
                page(
                        action,
                        page.t("notify.problem." + problem.kind().key(), "detail", problem.detail()),
                        "",
                        request,
                        model);
        };
    }

    /** Each line of {@code parts} becomes an action of the same owner, day and class. */
    @PostMapping("/{id}/split")
    String split(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String parts,
            HttpServletRequest request,
            Model model) {
        return step(id, parts, request, model, (action, who) -> {
            List<Written> written = parts.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> action.written().withWhat(line).withChanges(""))
                    .toList();
            return actions.split(id, version, written, who);
        });
    }

    private String step(
            String id, String given, HttpServletRequest request, Model model, BiFunction<Action, String, Saving> step) {
        var action = the(id);
        var who = writer(action.team(), request);
        var page = pages.of(request);
        return switch (step.apply(action, who)) {
            case Saving.Saved _ -> "redirect:/actions/" + id;
            case Saving.Refused(var problems) ->
                page(action, ActionForms.said(problems.getFirst(), page), given, request, model);
            case Saving.Conflict(var theirs) -> page(theirs, page.t("actions.page.stale"), given, request, model);
        };
    }

    private Action the(String id) {
        return actions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Who writes, when they may for this team. */
    private static String writer(String team, HttpServletRequest request) {
        var user = CurrentUser.of(request)
                .filter(known ->
                        team.equals(Scope.EVERYBODY) ? known.maySomewhere(Role.MEMBER) : known.may(Role.MEMBER, team))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return user.id();
    }

    private static Origin origin(Map<String, String> given) {
        var kind = given.getOrDefault("origin", "");
        var reference = given.getOrDefault("reference", "").strip();
        return kind.isEmpty() || reference.isEmpty()
                ? Origin.NONE
                : new Origin(
                        kind, reference, given.getOrDefault("origin_title", "").strip());
    }

    private static String key(Map<String, String> given) {
        var key = given.getOrDefault("key", "");
        return key.isBlank() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key;
    }

    private static String form(ActionForm form, Model model) {
        model.addAttribute("form", form);
        return "action-form";
    }

    private String page(Action action, String problem, String given, HttpServletRequest request, Model model) {
        model.addAttribute("action", one.of(action, problem, given, pages.of(request)));
        return "action";
    }
}
