package dev.yohaku.server.web.reviews;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.Decisions;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.Notes;
import dev.yohaku.server.meetings.Roles;
import dev.yohaku.server.meetings.Saving;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /reviews}: the editions, and what is written in the meeting. */
@Controller
@RequestMapping("/reviews")
class ReviewController {
    private static final int LONGEST_TEXT = 20_000;

    private final Editions editions;
    private final Notes notes;
    private final Decisions decisions;
    private final Roles roles;
    private final ReviewPages reviews;
    private final ReviewDocuments documents;
    private final Pages pages;
    private final Workspace workspace;

    ReviewController(
            Editions editions,
            Notes notes,
            Decisions decisions,
            Roles roles,
            ReviewPages reviews,
            ReviewDocuments documents,
            Pages pages,
            Workspace workspace) {
        this.editions = editions;
        this.notes = notes;
        this.decisions = decisions;
        this.roles = roles;
        this.reviews = reviews;
        this.documents = documents;
        this.pages = pages;
        this.workspace = workspace;
    }

    @GetMapping
    String latest(HttpServletRequest request, Model model) {
        return editions.latest(Scope.EVERYBODY)
                .map(edition -> show(edition, null, request, model))
                .orElse("review-empty");
    }

    @GetMapping("/{week}")
    String week(@PathVariable String week, HttpServletRequest request, Model model) {
        return show(edition(week), null, request, model);
    }

    @GetMapping("/{week}/document")
    ResponseEntity<String> document(
            @PathVariable String week, @RequestParam(defaultValue = "md") String format, HttpServletRequest request) {
        var outcome =
                documents.of(Scope.EVERYBODY, week, format, pages.of(request).locale());
        if (outcome instanceof ReviewDocuments.Outcome.Document(var type, var text)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(type))
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"yohaku-" + parsed(week).id() + "." + format + "\"")
                    .body(text);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/{week}/notes/{section}")
    String note(
            @PathVariable String week,
            @PathVariable String section,
            @RequestParam int version,
            @RequestParam String content,
            Principal who,
            HttpServletRequest request,
            Model model) {
        var edition = edition(week);
        if (edition.section(section).isEmpty() && !section.equals("decisions")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var saving = notes.save(Scope.EVERYBODY, week, section, version, limited(content), who.getName());
        return switch (saving) {
            case Saving.Saved _ -> "redirect:/reviews/" + week + "#" + section;
            case Saving.Conflict(var theirs, var yours) ->
                show(
                        edition,
                        new ReviewPage.Conflict(section, theirs.content(), theirs.author(), yours, theirs.version()),
                        request,
                        model);
        };
    }

    @PostMapping("/{week}/decisions")
    String decide(@PathVariable String week, @RequestParam Map<String, String> form, Principal who) {
        edition(week);
        var what = limited(form.getOrDefault("what", ""));
        if (!what.isBlank()) {
            var proposal = new Decisions.Proposal(
                    what,
                    limited(form.getOrDefault("reason", "")),
                    limited(form.getOrDefault("owner", "")),
                    date(form));
            var key = form.getOrDefault("key", UUID.randomUUID().toString());
            decisions.record(Scope.EVERYBODY, week, proposal, key, who.getName());
        }
        return "redirect:/reviews/" + week + "#decisions";
    }

    @PostMapping("/{week}/decisions/{id}/withdraw")
    String withdraw(
            @PathVariable String week, @PathVariable String id, @RequestParam boolean withdrawn, Principal who) {
        decisions.withdraw(Scope.EVERYBODY, id, withdrawn, who.getName());
        return "redirect:/reviews/" + parsed(week).id() + "#decisions";
    }

    @PostMapping("/{week}/lead")
    String lead(@PathVariable String week, @RequestParam String lead, Principal who) {
        if (lead.equals(who.getName()) || roles.candidates(Scope.EVERYBODY).contains(lead)) {
            roles.choose(Scope.EVERYBODY, parsed(week).id(), MeetingRole.NEXT_LEAD, lead, who.getName());
        }
        return "redirect:/reviews/" + parsed(week).id() + "#decisions";
    }

    private String show(
            Edition edition, ReviewPage.@Nullable Conflict conflict, HttpServletRequest request, Model model) {
        model.addAttribute("review", reviews.of(edition, conflict, pages.of(request)));
        return "review";
    }

    private Edition edition(String week) {
        return editions.find(Scope.EVERYBODY, parsed(week).id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ReviewWeek parsed(String week) {
        try {
            return ReviewWeek.parse(week, workspace.zone());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), e);
        }
    }

    private static String limited(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "the text has " + text.length() + " characters; at most " + LONGEST_TEXT + " are kept");
        }
        return text.strip();
    }

    private static @Nullable LocalDate date(Map<String, String> form) {
        var due = form.getOrDefault("due", "");
        try {
            return due.isBlank() ? null : LocalDate.parse(due);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "due: \"" + due + "\" is not a date such as 2026-11-30", e);
        }
    }
}
