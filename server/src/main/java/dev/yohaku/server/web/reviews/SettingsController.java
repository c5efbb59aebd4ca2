package dev.yohaku.server.web.reviews;

import dev.yohaku.server.identity.Absences;
import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.reviews.Condition;
import dev.yohaku.server.reviews.ConditionBook;
import dev.yohaku.server.reviews.Conditions;
import dev.yohaku.server.reviews.ReviewPlan;
import dev.yohaku.server.reviews.ReviewPlans;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Pages;
import dev.yohaku.server.web.meetings.Fields;
import dev.yohaku.server.web.meetings.ReviewPlace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /reviews/{team}/settings}: raise-conditions, the time of the edition, who is away. Leads change, all read. */
@Controller
@RequestMapping("/reviews/{team}/settings")
class SettingsController {
    private final ReviewPlace place;
    private final SettingsPages settings;
    private final ConditionBook book;
    private final ReviewPlans plans;
    private final Absences absences;
    private final Pages pages;

    SettingsController(
            ReviewPlace place,
            SettingsPages settings,
            ConditionBook book,
            ReviewPlans plans,
            Absences absences,
            Pages pages) {
        this.place = place;
        this.settings = settings;
        this.book = book;
        this.plans = plans;
        this.absences = absences;
        this.pages = pages;
    }

    @GetMapping
    String settings(@PathVariable String team, HttpServletRequest request, Model model) {
        return show(place.team(team), SettingsPages.Trouble.NONE, request, model);
    }

    @PostMapping("/conditions")
    String conditions(
            @PathVariable String team,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model) {
        var scope = place.team(team);
        var by = lead(scope, request);
        var form = new Fields(given);
        var reason = form.text("reason", 2_000);
        var chosen = chosen(form);
        var sent = Optional.of(new Conditions(form.number("seen"), chosen));
        if (reason.isEmpty()) {
            var why = pages.of(request).t("reviews.settings.reason.missing");
            return show(scope, new SettingsPages.Trouble(why, "", sent), request, model);
        }
        return book.choose(scope.team(), form.number("seen"), chosen, reason, by.id())
                ? "redirect:/reviews/" + scope.team() + "/settings"
                : show(
                        scope,
                        new SettingsPages.Trouble(pages.of(request).t("reviews.settings.late"), reason, sent),
                        request,
                        model);
    }

    @PostMapping("/plan")
    String plan(@PathVariable String team, @RequestParam Map<String, String> given, HttpServletRequest request) {
        var scope = place.team(team);
        var by = lead(scope, request);
        var form = new Fields(given);
        plans.choose(scope.team(), new ReviewPlan(form.has("held"), day(form), time(form)), by.id());
        return "redirect:/reviews/" + scope.team() + "/settings#plan";
    }

    @PostMapping("/leave")
    String away(
            @PathVariable String team,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model) {
        var scope = place.team(team);
        var form = new Fields(given);
        var from = form.day("from");
        var until = form.day("until");
        var person = form.text("person", 200);
        if (from == null || until == null || person.isEmpty()) {
            throw Fields.refused("person, from, until: all three are needed");
        }
        return absences.add(person, from, until, form.text("note", 2_000), user(request))
                .map(problem -> show(scope, trouble(problem, request), request, model))
                .orElse("redirect:/reviews/" + scope.team() + "/settings#away");
    }

    @PostMapping("/leave/{id}/remove")
    String back(@PathVariable String team, @PathVariable String id, HttpServletRequest request, Model model) {
        var scope = place.team(team);
        return absences.remove(id, user(request))
                .map(problem -> show(scope, trouble(problem, request), request, model))
                .orElse("redirect:/reviews/" + scope.team() + "/settings#away");
    }

    private SettingsPages.Trouble trouble(String key, HttpServletRequest request) {
        return new SettingsPages.Trouble(pages.of(request).t(key), "", Optional.empty());
    }

    private Map<String, Conditions.Choice> chosen(Fields form) {
        var chosen = new HashMap<String, Conditions.Choice>();
        settings.conditions().values().stream()
                .flatMap(List::stream)
                .forEach(condition -> chosen.put(
                        condition.id(),
                        new Conditions.Choice(form.has("on." + condition.id()), threshold(condition, form))));
        return chosen;
    }

    private static double threshold(Condition condition, Fields form) {
        var text = form.text("n." + condition.id(), 40);
        if (!condition.hasThreshold() || text.isEmpty()) {
            return condition.standard();
        }
        try {
            var value = Double.parseDouble(text);
            if (value >= condition.least() && value <= condition.most()) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        throw Fields.refused("n." + condition.id() + ": \"" + text + "\" is not a number from " + condition.least()
                + " to " + condition.most());
    }

    private static DayOfWeek day(Fields form) {
        try {
            return DayOfWeek.of(form.number("day"));
        } catch (DateTimeException e) {
            throw Fields.refused("day: \"" + form.number("day") + "\" is not a day from 1, Monday, to 7");
        }
    }

    private static LocalTime time(Fields form) {
        var text = form.text("time", 40);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw Fields.refused("time: \"" + text + "\" is not a time such as 06:00");
        }
    }

    private static CurrentUser lead(Scope scope, HttpServletRequest request) {
        if (!SettingsPages.mayChange(CurrentUser.of(request), scope.team())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return user(request);
    }

    private static CurrentUser user(HttpServletRequest request) {
        return CurrentUser.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private String show(Scope scope, SettingsPages.Trouble trouble, HttpServletRequest request, Model model) {
        model.addAttribute("settings", settings.of(scope, trouble, CurrentUser.of(request), pages.of(request)));
        return "review-settings";
    }
}
