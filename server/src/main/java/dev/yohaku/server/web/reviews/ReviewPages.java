package dev.yohaku.server.web.reviews;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.Decision;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.MinuteBook;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.meetings.Roles;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.reviews.Section;
import dev.yohaku.server.reviews.SinceEdition;
import dev.yohaku.server.signals.Findings;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.Dumbbell;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an edition together. Thread-safe. */
@Component
class ReviewPages {
    private static final double MUCH = 0.1;
    private static final int WEEKS_LISTED = 12;

    private final Editions editions;
    private final MinuteBook book;
    private final Roles roles;
    private final SinceEdition since;
    private final Findings findings;
    private final Workspace workspace;
    private final InstantSource clock;

    ReviewPages(
            Editions editions,
            MinuteBook book,
            Roles roles,
            SinceEdition since,
            Findings findings,
            Workspace workspace,
            InstantSource clock) {
        this.roles = roles;
        this.editions = editions;
        this.book = book;
        this.since = since;
        this.findings = findings;
        this.workspace = workspace;
        this.clock = clock;
    }

    ReviewPage of(Edition edition, ReviewPage.@Nullable Conflict conflict, Page page) {
        var week = ReviewWeek.parse(edition.week(), workspace.zone());
        var minutes = book.of(Scope.EVERYBODY, week);
        var candidates = roles.candidates(Scope.EVERYBODY);
        return new ReviewPage(
                edition.week(),
                page.t("reviews.title", "week", week.number()),
                cover(edition, week, page),
                edition.summary().stream().map(text -> text.in(page.locale())).toList(),
                since.of(edition, clock.instant()).stream()
                        .map(text -> text.in(page.locale()))
                        .toList(),
                parts(edition, page),
                earlier(edition, page),
                notes(edition, minutes),
                minutes.decisions().stream()
                        .map(decision -> line(decision, page))
                        .toList(),
                candidates,
                roles.suggested(Scope.EVERYBODY, week.id()).getOrDefault(MeetingRole.NEXT_LEAD, ""),
                minutes.nextLead(),
                page.t("reviews.lead.of", "week", week.next().number()),
                page.visitor().member(),
                conflict);
    }

    private String cover(Edition edition, ReviewWeek week, Page page) {
        var last = edition.to().minusSeconds(1).atZone(workspace.zone()).toLocalDate();
        return page.t(
                "reviews.cover",
                "days",
                page.words().days(week.monday(), last),
                "made",
                page.words().stamp(edition.generatedAt()),
                "completeness",
                page.words().percent(edition.completeness(), 1),
                "edition",
                edition.edition());
    }

    private List<ReviewPage.WeekLink> earlier(Edition edition, Page page) {
        return editions.weeks(Scope.EVERYBODY).stream()
                .limit(WEEKS_LISTED)
                .map(id -> new ReviewPage.WeekLink(
                        id,
                        page.t(
                                "reviews.week",
                                "week",
                                ReviewWeek.parse(id, workspace.zone()).number()),
                        id.equals(edition.week())))
                .toList();
    }

    private static Map<String, ReviewPage.NoteField> notes(Edition edition, Minutes minutes) {
        return Stream.concat(edition.sections().stream().map(Section::id), Stream.of("decisions"))
                .collect(Collectors.toMap(id -> id, id -> {
                    var note = minutes.note(id);
                    return new ReviewPage.NoteField(note.version(), note.content(), note.author());
                }));
    }

    private List<ReviewPage.Part> parts(Edition edition, Page page) {
        var number = new int[] {1};
        return edition.sections().stream()
                .map(section -> part(section, ++number[0], page))
                .toList();
    }

    private ReviewPage.Part part(Section section, int number, Page page) {
        var items = section.items();
        var budgets = section.id().equals("objectives") ? items : List.<Item>of();
        var movements = section.id().equals("changes") ? items : List.<Item>of();
        var queries = section.id().equals("appendix") ? items : List.<Item>of();
        var rest = budgets.isEmpty() && movements.isEmpty() && queries.isEmpty() ? items : List.<Item>of();
        return new ReviewPage.Part(
                section.id(),
                number,
                section.title().in(page.locale()),
                section.lead().in(page.locale()),
                budgets.stream().map(item -> budget(item, page)).toList(),
                movements.stream().map(item -> movement(item, page)).toList(),
                rest.stream().map(item -> item.sentence().in(page.locale())).toList(),
                queries.stream().map(item -> query(item, page)).toList());
    }

    /** A change that was found, or a budget that moved. */
    private ReviewPage.Movement movement(Item item, Page page) {
        var finding = item.facts().getOrDefault("finding", "");
        return finding.isEmpty() ? MovementChart.of(item, page) : FoundMovement.of(item, findings.find(finding), page);
    }

    private static ReviewPage.BudgetLine budget(Item item, Page page) {
        var css = item.facts().getOrDefault("state", "ok");
        var then = optional(item.before());
        var now = optional(item.after());
        var change = then.isPresent() && now.isPresent() ? now.getAsDouble() - then.getAsDouble() : Double.NaN;
        var sentence = item.sentence().in(page.locale());
        return new ReviewPage.BudgetLine(
                item.subject(),
                item.name().in(page.locale()),
                css,
                page.t("web.state." + css),
                Dumbbell.of(then, now, css, sentence),
                now.isPresent() ? page.words().left(now.getAsDouble()) : "—",
                change(change, page),
                change <= -MUCH,
                sentence);
    }

    private static String change(double change, Page page) {
        if (Double.isNaN(change)) {
            return "";
        }
        var points = Math.round(change * 100);
        return points == 0
                ? page.t("reviews.same")
                : page.t(points < 0 ? "reviews.minus" : "reviews.plus", "n", Math.abs(points));
    }

    private static ReviewPage.Query query(Item item, Page page) {
        return new ReviewPage.Query(
                item.name().in(page.locale()),
                item.sentence().in(page.locale()),
                Stream.of("good", "bad", "total")
                        .filter(item.facts()::containsKey)
                        .map(key -> Map.entry(
                                page.t("reviews.query." + key), item.facts().getOrDefault(key, "")))
                        .toList());
    }

    private static ReviewPage.DecisionLine line(Decision decision, Page page) {
        var due = decision.due();
        var details = Stream.of(
                        decision.reason(),
                        decision.owner(),
                        due == null
                                ? ""
                                : page.t("reviews.due", "date", page.words().date(due)),
                        page.t(
                                "reviews.recorded",
                                "who",
                                decision.author(),
                                "at",
                                page.words().stamp(decision.recordedAt())))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new ReviewPage.DecisionLine(decision.id(), decision.what(), details, decision.withdrawnAt() != null);
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
