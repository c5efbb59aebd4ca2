package dev.yohaku.server.web.actions;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.ActionFields;
import dev.yohaku.server.actions.ActionWords;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.EffectChecks;
import dev.yohaku.server.actions.Expected;
import dev.yohaku.server.actions.Gauges;
import dev.yohaku.server.actions.Issue;
import dev.yohaku.server.actions.Issues;
import dev.yohaku.server.actions.LogLine;
import dev.yohaku.server.actions.Origin;
import dev.yohaku.server.actions.Proof;
import dev.yohaku.server.actions.State;
import dev.yohaku.server.actions.TrackerSettings;
import dev.yohaku.server.web.Page;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page of one action together. Thread-safe. */
@Component
class ActionPages {
    private final Actions actions;
    private final EffectChecks effects;
    private final Gauges gauges;
    private final Issues issues;
    private final TrackerSettings trackers;
    private final InstantSource clock;

    ActionPages(
            Actions actions,
            EffectChecks effects,
            Gauges gauges,
            Issues issues,
            TrackerSettings trackers,
            InstantSource clock) {
        this.actions = actions;
        this.effects = effects;
        this.gauges = gauges;
        this.issues = issues;
        this.trackers = trackers;
        this.clock = clock;
    }

    /** @param given what somebody gave for a step that {@code problem} kept from being taken; both empty otherwise */
    ActionPage of(Action action, String problem, String given, Page page) {
        var today = LocalDate.ofInstant(clock.instant(), page.zone());
        var written = action.written();
        return new ActionPage(
                action.id(),
                action.version(),
                written.what(),
                page.t(
                        "actions.page.sub",
                        "id",
                        action.id(),
                        "who",
                        action.createdBy(),
                        "at",
                        page.words().stamp(action.createdAt())),
                lede(action, today, page),
                List.of(
                        page.t("actions.state." + action.state().key()),
                        page.t("actions.kind." + written.kind().key()),
                        page.t("actions.lasting." + written.lasting().key())),
                entries(action, page),
                effect(action, page),
                exported(action, page),
                actions.partsOf(action.id()).stream()
                        .map(part ->
                                new ActionPage.Entry(part.id(), part.written().what(), "/actions/" + part.id()))
                        .toList(),
                actions.history(action.id()).reversed().stream()
                        .map(line -> line(line, page))
                        .toList(),
                action.state().live(),
                action.state() == State.DOING,
                written.owner(),
                written.due().toString(),
                problem,
                given,
                today.toString(),
                page.visitor().member());
    }

    private static List<String> lede(Action action, LocalDate today, Page page) {
        var written = action.written();
        var said = new ArrayList<String>();
        var done = action.doneOn();
        if (done != null) {
            said.add(page.t(
                    "actions.page.lede.done",
                    "who",
                    written.owner(),
                    "date",
                    page.words().date(done)));
        } else if (action.state().live()) {
            var days = ChronoUnit.DAYS.between(today, written.due());
            said.add(page.t(
                    days < 0 ? "actions.page.lede.late" : "actions.page.lede.live",
                    "who",
                    written.owner(),
                    "date",
                    page.words().date(written.due()),
                    "n",
                    Math.abs(days)));
        } else {
            said.add(page.t("actions.page.lede." + action.state().key(), "reason", action.reason()));
        }
        if (!written.changes().isEmpty()) {
            said.add(page.t("actions.page.lede.changes", "changes", written.changes()));
        }
        return said;
    }

    private List<ActionPage.Entry> entries(Action action, Page page) {
        var written = action.written();
        return Stream.of(
                        entry("owner", written.owner(), "", page),
                        entry("due", page.words().date(written.due()), "", page),
                        entry("changes", written.changes(), "", page),
                        entry("service", written.service(), "", page),
                        entry("expected", expected(action, page), "", page),
                        entry("origin", origin(action.origin(), page), address(action.origin()), page),
                        entry(
                                "parent",
                                parent(action),
                                parent(action).isEmpty() ? "" : "/actions/" + parent(action),
                                page),
                        entry("proof", action.proof(), link(action.proof()), page),
                        entry("reason", action.reason(), "", page))
                .filter(entry -> !entry.text().isBlank())
                .toList();
    }

    private static ActionPage.Entry entry(String field, String text, String href, Page page) {
        return new ActionPage.Entry(page.t("actions.field." + field), text, href);
    }

    private static String parent(Action action) {
        var parent = action.parent();
        return parent == null ? "" : parent;
    }

    private String expected(Action action, Page page) {
        var expected = action.written().expected();
        return expected.exists()
                ? page.t(
                        "actions.page.expected." + expected.direction().key(),
                        "gauge",
                        page.t("actions.gauge." + expected.gauge()),
                        "subject",
                        name(expected, page))
                : "";
    }

    private String name(Expected expected, Page page) {
        return gauges.name(expected).map(page::name).orElse(expected.subject());
    }

    private List<String> effect(Action action, Page page) {
        return effects.of(action)
                .map(effect -> words(page).effect(effect, name(effect.expected(), page)))
                .orElse(List.of());
    }

    private static ActionWords words(Page page) {
        return ActionWords.of(page.locale(), page.zone());
    }

    private ActionPage.Exported exported(Action action, Page page) {
        var issue = issues.of(action.id());
        var possible = issue.isEmpty()
                && action.state().live()
                && trackers.find(action.team()).isPresent();
        return new ActionPage.Exported(
                possible,
                issue.map(Issue::reference).orElse(""),
                issue.map(Issue::link).map(ActionPages::link).orElse(""),
                issue.filter(known -> known.closed() && action.state().live())
                        .map(known -> words(page).closedInTracker(known))
                        .orElse(""),
                issues.proof(action).map(Proof::text).orElse(""));
    }

    private static String origin(Origin origin, Page page) {
        if (!origin.exists()) {
            return "";
        }
        var title = origin.title().isEmpty() ? origin.reference() : origin.title();
        return page.t("actions.page.origin", "kind", page.t("actions.origin." + origin.kind()), "title", title);
    }

    /** Where it came from, as an address of ours; empty where there is no page. */
    static String address(Origin origin) {
        var parts = origin.reference().split("/", 3);
        return switch (origin.kind()) {
            case Origin.REVIEW ->
                parts.length < 2 ? "/reviews" : "/reviews/" + parts[0] + "/" + parts[1] + "#decisions";
            case Origin.RISK -> "/risks/" + origin.reference();
            case Origin.CHANGE -> "/changes/" + origin.reference();
            case Origin.OBJECTIVE -> "/slos/" + origin.reference();
            default -> "";
        };
    }

    /** The text itself where it is a web address and nothing else; empty otherwise. */
    static String link(String text) {
        try {
            var uri = new URI(text);
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? text : "";
        } catch (java.net.URISyntaxException e) {
            return "";
        }
    }

    private static ActionPage.Line line(LogLine line, Page page) {
        return new ActionPage.Line(
                page.words().stamp(line.at()),
                line.actor(),
                page.t("actions.cause." + line.cause().key()),
                line.differences().stream()
                        .filter(difference -> ActionFields.KEYS.contains(difference.field()))
                        .map(difference -> page.t(
                                "actions.page.difference",
                                "field",
                                page.t("actions.field." + difference.field()),
                                "before",
                                shown(difference.field(), difference.before(), page),
                                "after",
                                shown(difference.field(), difference.after(), page)))
                        .toList(),
                line.note());
    }

    /** A value of the log as people read it. */
    private static String shown(String field, String value, Page page) {
        if (value.isEmpty()) {
            return "—";
        }
        var key = "actions." + field + "." + value;
        return page.phrases().has(key) ? page.t(key) : value;
    }
}
