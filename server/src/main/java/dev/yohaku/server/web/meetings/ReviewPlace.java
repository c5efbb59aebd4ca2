package dev.yohaku.server.web.meetings;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.Meetings;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import java.time.DateTimeException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the review that an address names, and says where a form of it leads back to. Thread-safe. */
@Component
public class ReviewPlace {
    /** What a form may ask to lead back to: a screen of the presentation, a place in the page. */
    private static final Pattern BACK = Pattern.compile("(/present\\?s=\\d{1,2})?(#[A-Za-z0-9_.-]{1,200})?");

    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_.-]");

    private final Editions editions;
    private final Meetings meetings;
    private final ReviewTeams teams;
    private final Workspace workspace;

    ReviewPlace(Editions editions, Meetings meetings, ReviewTeams teams, Workspace workspace) {
        this.editions = editions;
        this.meetings = meetings;
        this.teams = teams;
        this.workspace = workspace;
    }

    /** The path of a review: {@code /reviews/all/2026-W47}. */
    public static String path(String team, String week) {
        return "/reviews/" + team + "/" + week;
    }

    /** The place of an item in its page, usable in an address as it is. */
    public static String anchor(String itemId) {
        return "item-" + ODD.matcher(itemId).replaceAll("-");
    }

    /** The edition on which the review of a week is held, before that the newest; or an answer that there is none. */
    public Edition edition(String team, String week) {
        var known = team(team).team();
        var id = week(week).id();
        return meetings.find(known, id)
                .flatMap(meeting -> editions.find(known, id, meeting.edition()))
                .or(() -> editions.find(known, id))
                .orElseThrow(ReviewPlace::absent);
    }

    /** One edition of a week. */
    public Edition edition(String team, String week, int number) {
        return editions.find(team(team).team(), week(week).id(), number).orElseThrow(ReviewPlace::absent);
    }

    public Scope team(String id) {
        return teams.find(id).orElseThrow(ReviewPlace::absent);
    }

    public ReviewWeek week(String id) {
        try {
            return ReviewWeek.parse(id, workspace.zone());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), e);
        }
    }

    /** The view that leads back to a review: to the place asked for where it is one of ours, otherwise to its page. */
    static String back(Edition edition, String asked) {
        return "redirect:" + path(edition.team(), edition.week()) + known(asked);
    }

    /** A place below a review that is one of ours; otherwise empty. */
    static String known(String asked) {
        return BACK.matcher(asked).matches() ? asked : "";
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
