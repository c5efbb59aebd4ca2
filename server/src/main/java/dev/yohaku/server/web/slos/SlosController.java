package dev.yohaku.server.web.slos;

import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.State;
import dev.yohaku.server.objectives.Statuses;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /slos}, with a choice of service and state, and {@code /slos/<id>}. */
@Controller
class SlosController {
    private final Statuses statuses;
    private final SloRows rows;
    private final SloPages slos;
    private final Pages pages;
    private final InstantSource clock;

    SlosController(Statuses statuses, SloRows rows, SloPages slos, Pages pages, InstantSource clock) {
        this.statuses = statuses;
        this.rows = rows;
        this.slos = slos;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/slos")
    String list(
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            Model model) {
        var page = pages.of(request);
        var all = statuses.at(clock.instant());
        var chosen = all.stream()
                .filter(s -> service.isEmpty() || s.objective().service().equals(service))
                .filter(s -> state.isEmpty() || States.css(s.state()).equals(state))
                .map(s -> rows.of(s, page))
                .toList();
        model.addAttribute(
                "slos",
                new SlosPage(
                        sub(all, page),
                        services(all, service, page),
                        states(state, page),
                        chosen,
                        empty(all, chosen, page)));
        return "slos";
    }

    @GetMapping("/slos/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        var status =
                statuses.find(id, clock.instant()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("slo", slos.of(status, pages.of(request)));
        return "slo";
    }

    private static String sub(List<ObjectiveStatus> all, Page page) {
        return page.t(
                "web.slos.sub",
                "n",
                all.size(),
                "out",
                count(all, State.OUT),
                "watch",
                count(all, State.WATCH),
                "none",
                count(all, State.NONE),
                "ok",
                count(all, State.OK));
    }

    private static long count(List<ObjectiveStatus> all, State state) {
        return all.stream().filter(s -> s.state() == state).count();
    }

    private static List<SlosPage.Choice> services(List<ObjectiveStatus> all, String chosen, Page page) {
        var choices = new ArrayList<SlosPage.Choice>();
        choices.add(new SlosPage.Choice("", page.t("web.slos.all"), chosen.isEmpty()));
        all.stream()
                .map(s -> s.objective().service())
                .distinct()
                .sorted()
                .forEach(s -> choices.add(new SlosPage.Choice(s, s, s.equals(chosen))));
        return choices;
    }

    private static List<SlosPage.Choice> states(String chosen, Page page) {
        var choices = new ArrayList<SlosPage.Choice>();
        choices.add(new SlosPage.Choice("", page.t("web.slos.all"), chosen.isEmpty()));
        for (var state : State.values()) {
            var css = States.css(state);
            choices.add(new SlosPage.Choice(css, States.word(page, state), css.equals(chosen)));
        }
        return choices;
    }

    private static String empty(List<ObjectiveStatus> all, List<SloRow> chosen, Page page) {
        return !chosen.isEmpty() ? "" : page.t(all.isEmpty() ? "web.home.none" : "web.slos.nothing");
    }
}
