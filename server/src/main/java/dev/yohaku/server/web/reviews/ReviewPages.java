package dev.yohaku.server.web.reviews;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.reviews.Asks;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.meetings.MeetingPages;
import dev.yohaku.server.web.meetings.ReviewPlace;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an edition together. Thread-safe. */
@Component
class ReviewPages {
    private static final int WEEKS_LISTED = 8;

    private final Editions editions;
    private final ReviewTeams teams;
    private final ReviewPlace place;
    private final ReviewParts parts;
    private final MeetingPages meetings;
    private final SinceNow since;
    private final Workspace workspace;

    ReviewPages(
            Editions editions,
            ReviewTeams teams,
            ReviewPlace place,
            ReviewParts parts,
            MeetingPages meetings,
            SinceNow since,
            Workspace workspace) {
        this.editions = editions;
        this.teams = teams;
        this.place = place;
        this.parts = parts;
        this.meetings = meetings;
        this.since = since;
        this.workspace = workspace;
    }

    ReviewPage of(Edition edition, MeetingPages.Viewer viewer, Page page) {
        var plan = ReviewParts.plan(edition);
        var newest = editions.find(edition.team(), edition.week()).orElse(edition);
        var old = place.edition(edition.team(), edition.week()).edition() != edition.edition();
        return new ReviewPage(
                edition.team(),
                edition.week(),
                ReviewPlace.path(edition.team(), edition.week()),
                title(edition, page),
                cover(edition, page),
                teams(edition, page),
                edition.summary().stream().map(text -> text.in(page.locale())).toList(),
                Asks.of(edition).in(page.locale()),
                since.of(edition).stream().map(text -> text.in(page.locale())).toList(),
                revision(edition, newest.edition(), old, page),
                parts.of(edition, page),
                new ReviewPage.Ends(
                        ReviewParts.minutes(plan.getOrDefault("summary", 0.0), page),
                        ReviewParts.minutes(plan.getOrDefault("decisions", 0.0), page),
                        ReviewParts.minutes(TimePlan.MINUTES, page)),
                earlier(edition, page),
                meetings.of(
                        edition,
                        new MeetingPages.Viewer(viewer.person(), viewer.writes() && !old, viewer.back()),
                        page));
    }

    /** What the review of a week is called; that of a team carries its name. */
    String title(Edition edition, Page page) {
        var week = week(edition.week()).number();
        return edition.team().equals(Scope.EVERYBODY)
                ? page.t("reviews.title", "week", week)
                : page.t("reviews.title.of", "week", week, "team", name(edition.team(), page));
    }

    String name(String team, Page page) {
        return teams.find(team).map(scope -> page.name(scope.name())).orElse(team);
    }

    private String cover(Edition edition, Page page) {
        var last = edition.to().minusSeconds(1).atZone(workspace.zone()).toLocalDate();
        return page.t(
                "reviews.cover",
                "days",
                page.words().days(week(edition.week()).monday(), last),
                "made",
                page.words().stamp(edition.generatedAt()),
                "completeness",
                page.words().percent(edition.completeness(), 1),
                "edition",
                edition.edition());
    }

    private List<ReviewPage.Link> teams(Edition edition, Page page) {
        var all = teams.all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(scope -> new ReviewPage.Link(
                                editions.weeks(scope.team()).contains(edition.week())
                                        ? ReviewPlace.path(scope.team(), edition.week())
                                        : "/reviews/" + scope.team(),
                                page.name(scope.name()),
                                scope.team().equals(edition.team())))
                        .toList();
    }

    private static ReviewPage.@Nullable Revision revision(Edition edition, int newest, boolean old, Page page) {
        if (newest == 1) {
            return null;
        }
        var path = ReviewPlace.path(edition.team(), edition.week());
        return new ReviewPage.Revision(
                old,
                page.t(
                        old ? "reviews.revision.old" : "reviews.revision.new",
                        "edition",
                        edition.edition(),
                        "newest",
                        newest,
                        "at",
                        page.words().stamp(edition.generatedAt())),
                edition.differs().stream().map(text -> text.in(page.locale())).toList(),
                IntStream.rangeClosed(1, newest)
                        .mapToObj(number -> new ReviewPage.Link(
                                path + "?edition=" + number,
                                page.t("reviews.edition", "n", number),
                                number == edition.edition()))
                        .toList());
    }

    private List<ReviewPage.Link> earlier(Edition edition, Page page) {
        return editions.weeks(edition.team()).stream()
                .limit(WEEKS_LISTED)
                .map(id -> new ReviewPage.Link(
                        ReviewPlace.path(edition.team(), id),
                        page.t("reviews.week", "week", week(id).number()),
                        id.equals(edition.week())))
                .toList();
    }

    private ReviewWeek week(String id) {
        return ReviewWeek.parse(id, workspace.zone());
    }
}
