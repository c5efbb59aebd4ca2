package dev.yohaku.server.reviews;

import dev.yohaku.engine.objective.Severity;
import dev.yohaku.server.objectives.AlertLog;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.objectives.Mode;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.objectives.State;
import dev.yohaku.server.objectives.Statuses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened after the time that an edition covers, to be shown at its top; the edition itself stays as it is. Thread-safe. */
@Component
public class SinceEdition {
    private final Statuses statuses;
    private final AlertLog alerts;
    private final Objectives objectives;
    private final ReviewTeams teams;
    private final Corrections corrections;
    private final Texts texts;

    SinceEdition(
            Statuses statuses,
            AlertLog alerts,
            Objectives objectives,
            ReviewTeams teams,
            Corrections corrections,
            Texts texts) {
        this.statuses = statuses;
        this.alerts = alerts;
        this.objectives = objectives;
        this.teams = teams;
        this.corrections = corrections;
        this.texts = texts;
    }

    /** Objectives that changed their state, pages that were sent or would have been, data that were corrected; empty when nothing happened. */
    public List<Text> of(Edition edition, Instant now) {
        var news = new ArrayList<Text>();
        var scope = teams.find(edition.team()).orElse(Scope.everybody());
        statuses.at(now).stream()
                .filter(status -> changedState(edition, status))
                .forEach(status -> news.add(texts.of(StatusFact.of(status))));
        firstPages(edition.to(), now).stream()
                .filter(episode ->
                        scope.covers(objectives.the(episode.objectiveId()).service()))
                .forEach(episode -> news.add(page(episode)));
        corrections.since(edition).stream().map(this::corrected).forEach(news::add);
        return List.copyOf(news);
    }

    /** The first page of each objective: several tiers speak of one cause. */
    private Collection<AlertRecord> firstPages(Instant from, Instant to) {
        return alerts.started(from, to).stream()
                .filter(episode -> episode.severity() == Severity.PAGE)
                .collect(Collectors.toMap(
                        AlertRecord::objectiveId, Function.identity(), (first, later) -> first, LinkedHashMap::new))
                .values();
    }

    private static boolean changedState(Edition edition, ObjectiveStatus status) {
        return edition.section("objectives").stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.subject().equals(status.objective().id()))
                .anyMatch(item -> !State.valueOf(
                                item.facts().getOrDefault("state", "ok").toUpperCase(Locale.ROOT))
                        .equals(status.state()));
    }

    private Text corrected(Text what) {
        return texts.of(voice -> voice.say("reviews.corrected.since", "what", what.in(voice.locale())));
    }

    private Text page(AlertRecord episode) {
        var objective = objectives.the(episode.objectiveId());
        var told = objective.mode().compareTo(Mode.ALERT) >= 0;
        return texts.of(voice -> voice.say(
                told ? "reviews.paged" : "reviews.would.have.paged",
                "slo",
                voice.name(objective.name()),
                "at",
                voice.wording().stamp(episode.start())));
    }
}
