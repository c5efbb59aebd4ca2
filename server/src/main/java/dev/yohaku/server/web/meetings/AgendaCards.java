package dev.yohaku.server.web.meetings;

import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.meetings.Agenda;
import dev.yohaku.server.meetings.AgendaItem;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.watches.Watches;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.meetings.MeetingPage.Choice;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The agenda of a review as cards, each with the form that ends it. Thread-safe. */
@Component
class AgendaCards {
    private static final List<String> OF_CHANGES =
            List.of("action", "watch", "risk", "intended", "noise", "accepted", "moved");
    private static final List<String> OF_OTHERS = List.of("action", "risk", "watch", "accepted", "moved");
    private static final int QUARTER = 91;
    private static final int FORTNIGHT = 14;

    private final Agenda agenda;
    private final Actions actions;
    private final Objectives objectives;
    private final Watches watches;
    private final InstantSource clock;

    AgendaCards(Agenda agenda, Actions actions, Objectives objectives, Watches watches, InstantSource clock) {
        this.agenda = agenda;
        this.actions = actions;
        this.objectives = objectives;
        this.watches = watches;
        this.clock = clock;
    }

    List<MeetingPage.Card> of(Edition edition, Page page) {
        var cards = new ArrayList<MeetingPage.Card>();
        for (var item : agenda.of(edition)) {
            cards.add(card(cards.size() + 1, item, edition, page));
        }
        return List.copyOf(cards);
    }

    /** One card; empty when the item is not on the agenda. */
    Optional<MeetingPage.Card> of(Edition edition, String itemId, Page page) {
        return of(edition, page).stream()
                .filter(card -> card.itemId().equals(itemId))
                .findFirst();
    }

    private MeetingPage.Card card(int number, AgendaItem about, Edition edition, Page page) {
        var item = about.item();
        var end = about.end().filter(End::closes);
        return new MeetingPage.Card(
                "end-" + ReviewPlace.anchor(item.id()).substring("item-".length()),
                item.id(),
                number,
                edition.item(item.id()).isPresent() ? ReviewPlace.anchor(item.id()) : "",
                about.section(),
                page.t("reviews.section." + about.section()),
                item.sentence().in(page.locale()),
                moved(about, page),
                about.movedOften(),
                end.map(e -> page.t("meetings.end." + e.kind().key())).orElse(""),
                end.map(e -> details(e, page)).orElse(""),
                end.map(AgendaCards::link).orElse(""),
                end.filter(e -> e.kind() == End.Kind.MOVED).isPresent(),
                form(item, about, page));
    }

    private static String moved(AgendaItem about, Page page) {
        return about.moved() == 0
                ? ""
                : page.t(
                        "meetings.card.moved",
                        "n",
                        about.moved(),
                        "week",
                        ReviewWeek.parse(about.from(), page.zone()).number());
    }

    private String details(End end, Page page) {
        var until = end.until();
        return Stream.of(
                        record(end),
                        end.reason(),
                        until == null
                                ? ""
                                : page.t(
                                        "meetings.end.until",
                                        "date",
                                        page.words().date(until)),
                        end.by(),
                        end.useful() ? "" : page.t("meetings.card.not.useful"))
                .filter(text -> !text.isBlank())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    /** What an end leads to, by the name that people know it by. */
    private String record(End end) {
        return switch (end.kind()) {
            case ACTION ->
                actions.find(end.reference())
                        .map(action -> action.id() + " " + action.written().what())
                        .orElse(end.reference());
            case RISK -> end.reference();
            case WATCH, ACCEPTED, MOVED, REOPENED -> "";
        };
    }

    private static String link(End end) {
        return switch (end.kind()) {
            case RISK -> "/risks/" + end.reference();
            case WATCH -> "/watches/" + end.reference();
            case ACTION -> "/actions/" + end.reference();
            case ACCEPTED, MOVED, REOPENED -> "";
        };
    }

    private EndForm form(Item item, AgendaItem about, Page page) {
        var values = new HashMap<String, String>();
        values.put("until", today(page).plusDays(QUARTER).toString());
        values.put("due", today(page).plusDays(FORTNIGHT).toString());
        return new EndForm(
                item.id(),
                about.end().map(End::version).orElse(0),
                choices(item, page),
                choices("kind", List.of("fix", "prevent", "detect", "mitigate"), page),
                choices("lasting", List.of("permanent", "stop_gap"), page),
                checks(item, page),
                values,
                "");
    }

    /** The ends of a change are called by the verdicts that people know. */
    private static List<Choice> choices(Item item, Page page) {
        var isChange = item.facts().containsKey("finding") || item.id().startsWith("movement:");
        return (isChange ? OF_CHANGES : OF_OTHERS)
                .stream()
                        .map(end -> new Choice(
                                end,
                                page.t((isChange ? "meetings.verdict." : "meetings.choose.") + end),
                                page.t("meetings.meaning." + end),
                                false))
                        .toList();
    }

    private static List<Choice> choices(String field, List<String> values, Page page) {
        return values.stream()
                .map(value -> new Choice(value, page.t("meetings." + field + "." + value), "", false))
                .toList();
    }

    /** What could show in four weeks whether an action helped: the objective or the watch that the item is about. */
    private List<Choice> checks(Item item, Page page) {
        var subject = item.subject();
        var gauge = objectives.all().stream().anyMatch(o -> o.id().equals(subject))
                ? "objective"
                : watches.find(subject).isPresent() ? "watch" : "";
        return gauge.isEmpty()
                ? List.of()
                : List.of(new Choice(
                        gauge + ":" + subject,
                        page.t("meetings.check.of", "name", item.name().in(page.locale())),
                        "",
                        false));
    }

    private LocalDate today(Page page) {
        return LocalDate.ofInstant(clock.instant(), page.zone());
    }
}
