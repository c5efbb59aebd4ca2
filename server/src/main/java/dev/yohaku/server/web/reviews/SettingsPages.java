package dev.yohaku.server.web.reviews;

import dev.yohaku.server.identity.Absence;
import dev.yohaku.server.identity.Absences;
import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.meetings.Roles;
import dev.yohaku.server.reviews.Condition;
import dev.yohaku.server.reviews.ConditionBook;
import dev.yohaku.server.reviews.Conditions;
import dev.yohaku.server.reviews.Editor;
import dev.yohaku.server.reviews.ReviewPlans;
import dev.yohaku.server.reviews.ReviewSection;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Page;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page of a review's settings together. Thread-safe. */
@Component
class SettingsPages {
    private final List<ReviewSection> sections;
    private final ConditionBook book;
    private final ReviewPlans plans;
    private final ReviewTeams teams;
    private final Roles roles;
    private final Absences absences;
    private final InstantSource clock;

    SettingsPages(
            List<ReviewSection> sections,
            ConditionBook book,
            ReviewPlans plans,
            ReviewTeams teams,
            Roles roles,
            Absences absences,
            InstantSource clock) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt((ReviewSection section) -> Editor.ORDER.indexOf(section.section()))
                        .thenComparingInt(ReviewSection::order))
                .toList();
        this.book = book;
        this.plans = plans;
        this.teams = teams;
        this.roles = roles;
        this.absences = absences;
        this.clock = clock;
    }

    /** What could not be kept, to be shown again. */
    record Trouble(String problem, String reason, Optional<Conditions> sent) {
        static final Trouble NONE = new Trouble("", "", Optional.empty());
    }

    static boolean mayChange(Optional<CurrentUser> user, String team) {
        return user.filter(u -> team.equals(Scope.EVERYBODY) ? u.may(Role.LEAD) : u.may(Role.LEAD, team))
                .isPresent();
    }

    /** Every raise-condition there is, by section id. */
    SequencedMap<String, List<Condition>> conditions() {
        var all = new LinkedHashMap<String, List<Condition>>();
        for (var section : sections) {
            if (!section.conditions().isEmpty()) {
                all.merge(
                        section.section(),
                        section.conditions(),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        return all;
    }

    SettingsPage of(Scope scope, Trouble trouble, Optional<CurrentUser> user, Page page) {
        var held = book.of(scope.team());
        var all = teams.all();
        return new SettingsPage(
                scope.team(),
                page.t("reviews.settings.title", "team", page.name(scope.name())),
                all.size() < 2
                        ? List.of()
                        : all.stream()
                                .map(one -> new ReviewPage.Link(
                                        "/reviews/" + one.team() + "/settings",
                                        page.name(one.name()),
                                        one.team().equals(scope.team())))
                                .toList(),
                mayChange(user, scope.team()),
                held.version(),
                groups(trouble.sent().orElse(held), page),
                trouble.problem(),
                trouble.reason(),
                history(scope.team(), page),
                plan(scope.team(), page),
                away(scope.team(), user, page),
                people(scope.team(), user),
                user.map(CurrentUser::id).orElse(""));
    }

    private List<SettingsPage.Group> groups(Conditions held, Page page) {
        return conditions().entrySet().stream()
                .map(entry -> new SettingsPage.Group(
                        page.t("reviews.section." + entry.getKey()),
                        entry.getValue().stream()
                                .map(condition -> line(condition, held, page.locale()))
                                .toList()))
                .toList();
    }

    private static SettingsPage.Line line(Condition condition, Conditions held, Locale locale) {
        var words = condition.words().in(locale);
        var slot = words.indexOf("{n}");
        var chosen = held.chosen().get(condition.id());
        return new SettingsPage.Line(
                condition.id(),
                slot < 0 ? words : words.substring(0, slot),
                slot < 0 ? "" : words.substring(slot + "{n}".length()),
                condition.hasThreshold(),
                chosen == null || chosen.on(),
                figure(chosen == null ? condition.standard() : chosen.threshold()),
                figure(condition.least()),
                figure(condition.most()));
    }

    private List<SettingsPage.Version> history(String team, Page page) {
        var history = book.history(team);
        var versions = new ArrayList<SettingsPage.Version>();
        for (var i = 0; i < history.size(); i++) {
            var change = history.get(i);
            var before = i + 1 < history.size() ? history.get(i + 1).conditions() : Conditions.STANDARD;
            versions.add(new SettingsPage.Version(
                    change.conditions().version(),
                    page.t(
                            "reviews.recorded",
                            "who",
                            change.by(),
                            "at",
                            page.words().stamp(change.at())),
                    change.reason(),
                    changes(before, change.conditions(), page)));
        }
        return List.copyOf(versions);
    }

    private List<String> changes(Conditions before, Conditions after, Page page) {
        return conditions().values().stream()
                .flatMap(List::stream)
                .filter(condition -> !before.threshold(condition).equals(after.threshold(condition)))
                .map(condition -> page.t(
                        "reviews.settings.changed",
                        "before",
                        told(condition, before, page),
                        "after",
                        told(condition, after, page)))
                .toList();
    }

    private static String told(Condition condition, Conditions held, Page page) {
        var threshold = held.threshold(condition);
        var words = condition.with(threshold.orElse(condition.standard())).in(page.locale());
        return threshold.isPresent() ? words : page.t("reviews.settings.off", "condition", words);
    }

    private SettingsPage.Plan plan(String team, Page page) {
        var plan = plans.of(team);
        return new SettingsPage.Plan(
                plan.held(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new SettingsPage.Day(
                                day.getValue(), day.getDisplayName(TextStyle.FULL, page.locale()), day == plan.day()))
                        .toList(),
                plan.time().toString());
    }

    private List<SettingsPage.Away> away(String team, Optional<CurrentUser> user, Page page) {
        var people = roles.candidates(team);
        return absences.since(LocalDate.ofInstant(clock.instant(), page.zone())).stream()
                .filter(absence -> people.contains(absence.person()))
                .map((Absence absence) -> new SettingsPage.Away(
                        absence.id(),
                        absence.person(),
                        page.words().days(absence.from(), absence.until()),
                        absence.note(),
                        user.filter(u -> absences.mayWrite(u, absence.person())).isPresent()))
                .toList();
    }

    /** Those for whom the visitor may write down leave. */
    private List<String> people(String team, Optional<CurrentUser> user) {
        return user.stream()
                .flatMap(u -> roles.candidates(team).stream().filter(person -> absences.mayWrite(u, person)))
                .toList();
    }

    private static String figure(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
