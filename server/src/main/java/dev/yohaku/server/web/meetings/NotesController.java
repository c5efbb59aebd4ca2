package dev.yohaku.server.web.meetings;

import dev.yohaku.server.meetings.Deciding;
import dev.yohaku.server.meetings.Decisions;
import dev.yohaku.server.meetings.Notes;
import dev.yohaku.server.meetings.Saving;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes the notes and decisions of a review. Two texts saved at once are both shown, and settled by hand. */
@Controller
@RequestMapping("/reviews/{team}/{week:\\d{4}-W\\d{2}}")
class NotesController {
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_OWNER = 200;

    private final ReviewPlace place;
    private final Notes notes;
    private final Decisions decisions;
    private final AgendaCards cards;
    private final Pages pages;

    NotesController(ReviewPlace place, Notes notes, Decisions decisions, AgendaCards cards, Pages pages) {
        this.place = place;
        this.notes = notes;
        this.decisions = decisions;
        this.cards = cards;
        this.pages = pages;
    }

    @PostMapping("/notes")
    String note(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam Map<String, String> given,
            Principal who,
            HttpServletRequest request,
            Model model) {
        var edition = place.edition(team, week);
        var form = new Fields(given);
        var field = form.text("field", 300);
        known(edition, field, pages.of(request));
        var content = form.text("content", Fields.LONGEST_NOTE);
        return switch (notes.save(
                edition.team(), edition.week(), field, form.number("version"), content, who.getName())) {
            case Saving.Saved _ -> ReviewPlace.back(edition, form.line("back"));
            case Saving.Conflict(var theirs, var yours) ->
                conflict(
                        edition,
                        new ConflictPage(
                                "/notes",
                                Map.of("field", field, "version", "" + theirs.version(), "back", form.line("back")),
                                theirs.author(),
                                theirs.content(),
                                yours,
                                null),
                        model);
        };
    }

    @PostMapping("/decisions")
    String decide(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam Map<String, String> given,
            Principal who) {
        var edition = place.edition(team, week);
        var form = new Fields(given);
        if (form.has("what")) {
            var key = form.has("key")
                    ? form.text("key", LONGEST_KEY)
                    : UUID.randomUUID().toString();
            decisions.record(edition.team(), edition.week(), proposal(form), key, who.getName());
        }
        return ReviewPlace.back(edition, form.has("back") ? form.line("back") : "#decisions");
    }

    @PostMapping("/decisions/{id}")
    String change(
            @PathVariable String team,
            @PathVariable String week,
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            Principal who,
            Model model) {
        var edition = place.edition(team, week);
        var form = new Fields(given);
        if (!form.has("what")) {
            throw Fields.refused("what: is empty; say what was decided, or withdraw the decision");
        }
        var deciding = decisions.change(
                edition.team(), edition.week(), id, form.number("version"), proposal(form), who.getName());
        return switch (deciding) {
            case Deciding.Changed _ -> ReviewPlace.back(edition, form.line("back"));
            case Deciding.Absent _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Deciding.Conflict(var theirs, var yours) ->
                conflict(
                        edition,
                        new ConflictPage(
                                "/decisions/" + id,
                                Map.of("version", "" + theirs.version(), "back", form.line("back")),
                                theirs.changedBy(),
                                ConflictPage.text(theirs.text()),
                                yours.what(),
                                yours),
                        model);
        };
    }

    @PostMapping("/decisions/{id}/withdraw")
    String withdraw(
            @PathVariable String team,
            @PathVariable String week,
            @PathVariable String id,
            @RequestParam boolean withdrawn,
            Principal who) {
        var edition = place.edition(team, week);
        decisions.withdraw(edition.team(), id, withdrawn, who.getName());
        return ReviewPlace.back(edition, "#decisions");
    }

    private static Decisions.Proposal proposal(Fields form) {
        return new Decisions.Proposal(
                form.line("what"), form.line("reason"), form.text("owner", LONGEST_OWNER), form.day("due"));
    }

    /** A section of the edition, an item of it, or something else on the agenda; otherwise there is no such field. */
    private void known(Edition edition, String field, Page page) {
        var ofSection = edition.section(field).isPresent() || field.equals("summary") || field.equals("decisions");
        var ofItem = edition.sections().stream()
                .flatMap(section -> section.items().stream())
                .anyMatch(item -> Notes.item(item.id()).equals(field));
        if (!ofSection
                && !ofItem
                && cards.of(edition, page).stream()
                        .noneMatch(card -> Notes.item(card.itemId()).equals(field))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String conflict(Edition edition, ConflictPage conflict, Model model) {
        model.addAttribute("place", ReviewPlace.path(edition.team(), edition.week()));
        model.addAttribute("conflict", conflict);
        return "review-conflict";
    }
}
