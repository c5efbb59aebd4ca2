package dev.yohaku.server.web.meetings;

import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.EndRequest;
import dev.yohaku.server.meetings.Ending;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
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

/** Takes the ends of items. What is missing, and an end that somebody else gave meanwhile, is shown above the same form. */
@Controller
@RequestMapping("/reviews/{team}/{week:\\d{4}-W\\d{2}}")
class EndsController {
    private static final int LONGEST_ITEM = 300;

    private final ReviewPlace place;
    private final Outcomes outcomes;
    private final AgendaCards cards;
    private final Pages pages;

    EndsController(ReviewPlace place, Outcomes outcomes, AgendaCards cards, Pages pages) {
        this.place = place;
        this.outcomes = outcomes;
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping("/end")
    String form(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            Model model) {
        return show(place.edition(team, week), Map.of("item", item, "back", back), "", request, model);
    }

    @PostMapping("/ends")
    String end(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam Map<String, String> given,
            Principal who,
            HttpServletRequest request,
            Model model) {
        var edition = place.edition(team, week);
        var form = new Fields(given);
        var page = pages.of(request);
        return switch (outcomes.end(request(edition, form, who), form, page)) {
            case Outcomes.Outcome.Done _ -> ReviewPlace.back(edition, form.line("back"));
            case Outcomes.Outcome.Refused(var why) -> show(edition, given, why, request, model);
            case Outcomes.Outcome.Late(var theirs) ->
                show(
                        edition,
                        given,
                        page.t(
                                "meetings.end.late",
                                "by",
                                theirs.by(),
                                "end",
                                page.t("meetings.end." + theirs.kind().key()),
                                "reason",
                                theirs.reason()),
                        request,
                        model);
        };
    }

    @PostMapping("/ends/reopen")
    String reopen(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam Map<String, String> given,
            Principal who,
            HttpServletRequest request,
            Model model) {
        var edition = place.edition(team, week);
        var form = new Fields(given);
        return outcomes.reopen(request(edition, form, who)) instanceof Ending.Refused(var problem)
                ? show(edition, given, pages.of(request).t(problem), request, model)
                : ReviewPlace.back(edition, form.line("back"));
    }

    private static EndRequest request(Edition edition, Fields form, Principal who) {
        return EndRequest.of(
                        edition.team(),
                        edition.week(),
                        form.text("item", LONGEST_ITEM),
                        form.number("seen"),
                        End.Kind.MOVED,
                        who.getName())
                .withUseful(!form.line("useful").equals("no"))
                .withReason(form.line("reason"), form.day("until"))
                .withReference(form.text("reference", LONGEST_ITEM));
    }

    /** The form alone on its page, filled with what was sent. */
    private String show(
            Edition edition, Map<String, String> given, String why, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var card = cards.of(edition, given.getOrDefault("item", ""), page)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var values = new HashMap<>(card.form().values());
        values.putAll(given);
        model.addAttribute("place", ReviewPlace.path(edition.team(), edition.week()));
        model.addAttribute("card", card);
        model.addAttribute("form", card.form().refused(values, why));
        return "review-end";
    }
}
