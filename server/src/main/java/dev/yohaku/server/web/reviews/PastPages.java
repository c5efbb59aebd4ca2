package dev.yohaku.server.web.reviews;

import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.Ends;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.meetings.Meetings;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.meetings.ReviewPlace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the editions of a team, a quarter at a time. Thread-safe. */
@Component
class PastPages {
    private final Editions editions;
    private final ReviewTeams teams;
    private final Meetings meetings;
    private final Ends ends;

    PastPages(Editions editions, ReviewTeams teams, Meetings meetings, Ends ends) {
        this.editions = editions;
        this.teams = teams;
        this.meetings = meetings;
        this.ends = ends;
    }

    /** @param asked such as 2026-Q4; the newest quarter for anything else */
    PastPage of(Scope scope, String asked, Page page) {
        var weeks = editions.weeks(scope.team());
        var quarters =
                weeks.stream().map(week -> quarter(week, page)).distinct().toList();
        var shown =
                quarters.contains(asked) ? asked : quarters.stream().findFirst().orElse("");
        var held = meetings.all(scope.team()).stream().collect(Collectors.toMap(Meeting::week, Function.identity()));
        return new PastPage(
                scope.team(),
                page.t("reviews.past.title", "team", page.name(scope.name())),
                links(scope, page),
                quarters.stream()
                        .map(id -> new ReviewPage.Link(
                                "/reviews/" + scope.team() + "?quarter=" + id, named(id, page), id.equals(shown)))
                        .toList(),
                weeks.stream()
                        .filter(week -> quarter(week, page).equals(shown))
                        .flatMap(week -> editions.find(scope.team(), week).stream())
                        .map(edition -> week(edition, held, page))
                        .toList());
    }

    private List<ReviewPage.Link> links(Scope scope, Page page) {
        var all = teams.all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(one -> new ReviewPage.Link(
                                "/reviews/" + one.team(),
                                page.name(one.name()),
                                one.team().equals(scope.team())))
                        .toList();
    }

    private PastPage.Week week(Edition edition, Map<String, Meeting> held, Page page) {
        var week = ReviewWeek.parse(edition.week(), page.zone());
        return new PastPage.Week(
                ReviewPlace.path(edition.team(), edition.week()),
                page.t("reviews.week", "week", week.number()),
                page.words().days(week.monday(), week.monday().plusDays(6)),
                edition.summary().stream().map(text -> text.in(page.locale())).toList(),
                held(held.get(edition.week()), page),
                ends(edition, page));
    }

    private static String held(@Nullable Meeting meeting, Page page) {
        if (meeting == null) {
            return page.t("reviews.past.not.held");
        }
        if (meeting.isOpen()) {
            return page.t("reviews.past.open");
        }
        return meeting.form() == Meeting.Form.WRITTEN
                ? page.t("reviews.past.written")
                : page.t("reviews.past.held", "minutes", (meeting.seconds() + 30) / 60);
    }

    private String ends(Edition edition, Page page) {
        var raised = edition.raised().size();
        if (raised == 0) {
            return page.t("reviews.past.nothing.raised");
        }
        var came = ends.of(edition.team(), edition.week()).values().stream()
                .filter(End::closes)
                .collect(Collectors.groupingBy(End::kind, TreeMap::new, Collectors.counting()));
        var told = came.entrySet().stream()
                .map(entry -> page.t(
                        "reviews.past.end",
                        "end",
                        page.t("meetings.end." + entry.getKey().key()),
                        "n",
                        entry.getValue()))
                .collect(Collectors.joining(page.t("reviews.past.and")));
        return page.t("reviews.past.raised", "n", raised) + (told.isEmpty() ? "" : page.t("reviews.past.colon") + told);
    }

    /** The quarter in which most of a week lies, by its Thursday as its number does: 2026-Q4. */
    private static String quarter(String week, Page page) {
        var thursday = ReviewWeek.parse(week, page.zone()).monday().plusDays(3);
        return thursday.getYear() + "-Q" + ((thursday.getMonthValue() + 2) / 3);
    }

    private static String named(String quarter, Page page) {
        return page.t("reviews.past.quarter", "year", quarter.substring(0, 4), "n", quarter.substring(6));
    }
}
