package dev.yohaku.server.web.retrospect;

import dev.yohaku.server.retrospect.Period;
import dev.yohaku.server.retrospect.Retrospect;
import dev.yohaku.server.retrospect.RetrospectWords;
import dev.yohaku.server.retrospect.Retrospects;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.reviews.ReviewPage.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page of a period together. Thread-safe. */
@Component
class RetrospectPages {
    private final Retrospects retrospects;
    private final ReviewTeams teams;

    RetrospectPages(Retrospects retrospects, ReviewTeams teams) {
        this.retrospects = retrospects;
        this.teams = teams;
    }

    RetrospectPage of(Scope scope, Period period, Page page) {
        return of(retrospects.of(scope, period), teams(scope, period, page), around(scope, period, page), page);
    }

    static RetrospectPage of(Retrospect retrospect, List<Link> teams, List<Link> around, Page page) {
        var words = words(page);
        var period = retrospect.period();
        return new RetrospectPage(
                path(retrospect.scope(), period),
                period.isQuarter(),
                retrospect.empty() ? words.say("empty.period", "period", words.period(period)) : "",
                words.report(retrospect),
                period.isQuarter() || retrospect.empty() ? List.of() : RetrospectCharts.of(retrospect, page),
                teams,
                around);
    }

    /** {@code /retrospect/all/2026-11}. */
    static String path(Scope scope, Period period) {
        return "/retrospect/" + scope.team() + "/" + period.id();
    }

    static RetrospectWords words(Page page) {
        return RetrospectWords.of(page.locale(), page.zone());
    }

    private List<Link> teams(Scope scope, Period period, Page page) {
        var all = teams.all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(one -> new Link(
                                path(one, period),
                                page.name(one.name()),
                                one.team().equals(scope.team())))
                        .toList();
    }

    private List<Link> around(Scope scope, Period period, Page page) {
        var links = new ArrayList<Link>();
        link(scope, period.previous(), "previous", page).forEach(links::add);
        if (period.isQuarter()) {
            months(period)
                    .filter(month -> retrospects.has(scope, month))
                    .map(month -> new Link(path(scope, month), words(page).period(month), false))
                    .forEach(links::add);
        } else {
            link(scope, period.quarter(), "whole", page).forEach(links::add);
        }
        link(scope, period.next(), "next", page).forEach(links::add);
        return links;
    }

    private static Stream<Period> months(Period quarter) {
        return quarter.weeks().stream().map(Period::monthOf).distinct();
    }

    private Stream<Link> link(Scope scope, Period period, String key, Page page) {
        return retrospects.has(scope, period)
                ? Stream.of(new Link(
                        path(scope, period),
                        words(page).say(key, "period", words(page).period(period)),
                        false))
                : Stream.empty();
    }
}
