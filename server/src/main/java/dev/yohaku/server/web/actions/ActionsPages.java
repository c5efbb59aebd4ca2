package dev.yohaku.server.web.actions;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the list of actions together. Thread-safe. */
@Component
class ActionsPages {
    /** What ended longer ago is found from where it came from, not in the list. */
    private static final int WEEKS_LISTED = 13;

    private static final int SOON = 7;

    private final Actions actions;
    private final ReviewTeams teams;
    private final Catalog catalog;
    private final InstantSource clock;

    ActionsPages(Actions actions, ReviewTeams teams, Catalog catalog, InstantSource clock) {
        this.actions = actions;
        this.teams = teams;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** @param team empty for all */
    ActionsPage of(String team, Page page) {
        var today = LocalDate.ofInstant(clock.instant(), page.zone());
        var all = team.isEmpty() ? actions.all() : actions.all(team);
        var live = all.stream()
                .filter(action -> action.state().live())
                .sorted(Comparator.comparing((Action action) -> action.written().due())
                        .thenComparingLong(Action::number))
                .toList();
        var scale = Scale.of(live, today, page);
        return new ActionsPage(
                team,
                choices(team, page),
                lede(live, today, page),
                live.stream().map(action -> live(action, scale, page)).toList(),
                ended(all, page, today, true),
                ended(all, page, today, false),
                page.visitor().member());
    }

    private List<ActionsPage.Choice> choices(String team, Page page) {
        return teams.all().stream()
                .map(Scope::team)
                .map(id -> new ActionsPage.Choice(id, name(id, page), id.equals(team)))
                .toList();
    }

    private String name(String team, Page page) {
        return team.equals(Scope.EVERYBODY)
                ? page.name(Scope.everybody().name())
                : catalog.teams().stream()
                        .filter(known -> known.id().equals(team))
                        .map(known -> page.name(known.name()))
                        .findFirst()
                        .orElse(team);
    }

    private static List<String> lede(List<Action> live, LocalDate today, Page page) {
        var said = new ArrayList<String>();
        if (live.isEmpty()) {
            return List.of(page.t("actions.page.lede.none"));
        }
        said.add(page.t("actions.page.lede.open", "n", live.size()));
        var overdue = live.stream()
                .filter(action -> action.written().due().isBefore(today))
                .toList();
        if (overdue.isEmpty()) {
            said.add(page.t("actions.page.lede.none.overdue"));
        } else {
            var worst = overdue.getFirst();
            said.add(page.t(
                    "actions.page.lede.overdue",
                    "n",
                    overdue.size(),
                    "what",
                    worst.written().what(),
                    "days",
                    ChronoUnit.DAYS.between(worst.written().due(), today)));
        }
        return said;
    }

    private static ActionsPage.Row live(Action action, Scale scale, Page page) {
        var due = action.written().due();
        var days = ChronoUnit.DAYS.between(scale.today(), due);
        var when = days < 0
                ? page.t("actions.page.overdue", "n", -days)
                : days == 0
                        ? page.t("actions.page.today")
                        : page.t("actions.page.by", "date", page.words().date(due));
        return row(action, scale.bar(action), when, days < 0 ? "out" : days < SOON ? "watch" : "", "", page);
    }

    private static List<ActionsPage.Row> ended(List<Action> all, Page page, LocalDate today, boolean done) {
        return all.stream()
                .filter(action -> !action.state().live() && (action.doneOn() != null) == done)
                .filter(action -> !day(action.changedAt(), page).isBefore(today.minusWeeks(WEEKS_LISTED)))
                .sorted(Comparator.comparing(Action::changedAt).reversed())
                .map(action -> ended(action, page))
                .toList();
    }

    private static ActionsPage.Row ended(Action action, Page page) {
        var done = action.doneOn();
        var when = done == null
                ? page.t("actions.state." + action.state().key())
                : page.t("actions.page.done.on", "date", page.words().date(done));
        return row(action, ActionsPage.AgeBar.NONE, when, "", done == null ? action.reason() : action.proof(), page);
    }

    private static ActionsPage.Row row(
            Action action, ActionsPage.AgeBar bar, String when, String css, String note, Page page) {
        var written = action.written();
        return new ActionsPage.Row(
                action.id(),
                written.what(),
                List.of(
                        page.t("actions.kind." + written.kind().key()),
                        page.t("actions.lasting." + written.lasting().key())),
                written.owner(),
                bar,
                when,
                css,
                note);
    }

    private static LocalDate day(Instant time, Page page) {
        return LocalDate.ofInstant(time, page.zone());
    }

    /** From the day on which the oldest was agreed to today. */
    private record Scale(LocalDate from, LocalDate today, Page page) {
        static Scale of(List<Action> live, LocalDate today, Page page) {
            var oldest = live.stream()
                    .map(action -> day(action.createdAt(), page))
                    .min(Comparator.naturalOrder())
                    .orElse(today);
            return new Scale(oldest.isBefore(today) ? oldest : today.minusDays(1), today, page);
        }

        ActionsPage.AgeBar bar(Action action) {
            var created = day(action.createdAt(), page);
            var overdue = action.written().due().isBefore(today);
            var age = ChronoUnit.DAYS.between(created, today);
            return new ActionsPage.AgeBar(
                    at(created),
                    overdue ? Math.max(at(created), at(action.written().due())) : 100,
                    overdue,
                    page.t("actions.page.age", "n", age));
        }

        private double at(LocalDate day) {
            var share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, today);
            return Math.rint(1000 * Math.clamp(share, 0, 0.99)) / 10;
        }
    }
}
