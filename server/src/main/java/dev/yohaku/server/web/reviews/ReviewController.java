package dev.yohaku.server.web.reviews;

import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Pages;
import dev.yohaku.server.web.meetings.MeetingPages;
import dev.yohaku.server.web.meetings.ReviewPlace;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /reviews}: the newest edition, the editions of each team, and their documents. */
@Controller
@RequestMapping("/reviews")
class ReviewController {
    private static final String WEEK = "{week:\\d{4}-W\\d{2}}";

    private final Editions editions;
    private final OwnTeam own;
    private final ReviewPlace place;
    private final ReviewPages reviews;
    private final PastPages past;
    private final ReviewDocuments documents;
    private final Pages pages;

    ReviewController(
            Editions editions,
            OwnTeam own,
            ReviewPlace place,
            ReviewPages reviews,
            PastPages past,
            ReviewDocuments documents,
            Pages pages) {
        this.editions = editions;
        this.own = own;
        this.place = place;
        this.reviews = reviews;
        this.past = past;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping
    String latest(HttpServletRequest request, Model model) {
        return editions.latest(own.of(request))
                .or(() -> editions.latest(Scope.EVERYBODY))
                .map(edition -> show(place.edition(edition.team(), edition.week()), request, model))
                .orElse("review-empty");
    }

    @GetMapping("/" + WEEK)
    String everybodys(
            @PathVariable String week,
            @RequestParam(defaultValue = Scope.EVERYBODY) String team,
            @RequestParam(defaultValue = "0") int edition) {
        return "redirect:" + ReviewPlace.path(place.team(team).team(), week)
                + (edition == 0 ? "" : "?edition=" + edition);
    }

    @GetMapping("/" + WEEK + "/document")
    ResponseEntity<String> everybodysDocument(
            @PathVariable String week, @RequestParam(defaultValue = "md") String format, HttpServletRequest request) {
        return document(Scope.EVERYBODY, week, format, request);
    }

    @GetMapping("/{team:(?!\\d{4}-W\\d{2}).+}")
    String past(
            @PathVariable String team,
            @RequestParam(defaultValue = "") String quarter,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("past", past.of(place.team(team), quarter, pages.of(request)));
        return "review-past";
    }

    @GetMapping("/{team}/" + WEEK)
    String week(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String refused,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("refused", refused);
        return show(edition == 0 ? place.edition(team, week) : place.edition(team, week, edition), request, model);
    }

    @GetMapping("/{team}/" + WEEK + "/document")
    ResponseEntity<String> document(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam(defaultValue = "md") String format,
            HttpServletRequest request) {
        var outcome = documents.of(
                place.team(team).team(), week, format, pages.of(request).locale());
        if (outcome instanceof ReviewDocuments.Outcome.Document(var type, var text)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(type))
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"yohaku-" + (team.equals(Scope.EVERYBODY) ? "" : team + "-")
                                    + place.week(week).id() + "." + format + "\"")
                    .body(text);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String show(Edition edition, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var person = CurrentUser.of(request).map(CurrentUser::id).orElse("");
        var viewer = new MeetingPages.Viewer(person, page.visitor().member(), "");
        model.addAttribute("review", reviews.of(edition, viewer, page));
        return "review";
    }
}
