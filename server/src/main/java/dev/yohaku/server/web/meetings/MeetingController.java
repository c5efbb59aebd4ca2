package dev.yohaku.server.web.meetings;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.Closing;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.Meetings;
import dev.yohaku.server.meetings.Rating;
import dev.yohaku.server.meetings.Ratings;
import dev.yohaku.server.meetings.ReadMarks;
import dev.yohaku.server.meetings.Roles;
import dev.yohaku.server.reviews.Edition;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Starts, closes and reopens reviews; takes roles, read marks and ratings. Posts are for members. */
@Controller
@RequestMapping("/reviews/{team}/{week:\\d{4}-W\\d{2}}")
class MeetingController {
    private final ReviewPlace place;
    private final Meetings meetings;
    private final Roles roles;
    private final ReadMarks marks;
    private final Ratings ratings;
    private final Workspace workspace;

    MeetingController(
            ReviewPlace place, Meetings meetings, Roles roles, ReadMarks marks, Ratings ratings, Workspace workspace) {
        this.place = place;
        this.meetings = meetings;
        this.roles = roles;
        this.marks = marks;
        this.ratings = ratings;
        this.workspace = workspace;
    }

    @PostMapping("/start")
    String start(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam Map<String, String> given,
            Principal who) {
        var edition = place.edition(team, week);
        var form = new Fields(given);
        var written = form.line("form").equals(Meeting.Form.WRITTEN.key());
        meetings.start(
                edition,
                written ? Meeting.Form.WRITTEN : Meeting.Form.TOGETHER,
                written ? closes(form.line("closes")) : null,
                who.getName());
        return ReviewPlace.back(edition, form.line("back"));
    }

    /** Refused with the open items when there are any: the page then names them. */
    @PostMapping("/close")
    String close(@PathVariable String team, @PathVariable String week, Principal who) {
        var edition = begun(team, week);
        var closing = meetings.close(edition.team(), edition.week(), who.getName());
        var refused = closing instanceof Closing.Refused;
        return "redirect:" + ReviewPlace.path(edition.team(), edition.week())
                + (refused ? "?refused=close#closing" : "#closing");
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable String team, @PathVariable String week, Principal who) {
        var edition = begun(team, week);
        meetings.reopen(edition.team(), edition.week(), who.getName());
        return ReviewPlace.back(edition, "#closing");
    }

    /** Time spent, told by the screen of whoever started the review. */
    @PostMapping("/tick")
    ResponseEntity<Void> tick(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam Map<String, String> given,
            Principal who) {
        var edition = place.edition(team, week);
        var form = new Fields(given);
        meetings.find(edition.team(), edition.week())
                .filter(meeting -> meeting.startedBy().equals(who.getName()))
                .ifPresent(meeting -> meetings.tick(meeting.team(), meeting.week(), form.number("seconds")));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/read")
    String read(@PathVariable String team, @PathVariable String week, @RequestParam int edition, Principal who) {
        var read = place.edition(team, week, edition);
        marks.mark(read.team(), read.week(), read.edition(), who.getName());
        return ReviewPlace.back(read, "#reading");
    }

    @PostMapping("/rating")
    String rate(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam Map<String, String> given,
            Principal who) {
        var edition = begun(team, week);
        var form = new Fields(given);
        var rating = new Rating(form.line("useful").equals("yes"), form.line("words"), form.line("raising"));
        ratings.rate(edition.team(), edition.week(), rating, who.getName());
        return ReviewPlace.back(edition, "#closing");
    }

    @PostMapping("/role")
    String choose(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam Map<String, String> given,
            Principal who) {
        var edition = place.edition(team, week);
        var form = new Fields(given);
        var person = form.line("person");
        var role = MeetingRole.parse(form.line("role"))
                .orElseThrow(
                        () -> Fields.refused("role: \"" + form.line("role") + "\" is not lead, scribe or next_lead"));
        if (!person.equals(who.getName()) && !roles.candidates(edition.team()).contains(person)) {
            throw Fields.refused("person: \"" + person + "\" does not take part in this review");
        }
        roles.choose(edition.team(), edition.week(), role, person, who.getName());
        return ReviewPlace.back(edition, form.line("back"));
    }

    private Edition begun(String team, String week) {
        var edition = place.edition(team, week);
        if (meetings.find(edition.team(), edition.week()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return edition;
    }

    private @Nullable Instant closes(String text) {
        try {
            return text.isBlank()
                    ? null
                    : LocalDateTime.parse(text).atZone(workspace.zone()).toInstant();
        } catch (DateTimeException e) {
            throw Fields.refused("closes: \"" + text + "\" is not a time such as 2026-11-30T18:00");
        }
    }
}
