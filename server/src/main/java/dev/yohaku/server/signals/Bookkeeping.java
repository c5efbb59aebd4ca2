package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Finding;
import dev.yohaku.engine.objective.Severity;
import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.server.objectives.AlertLog;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.watches.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Enters what an examination found into the log: what is new, what has moved, what is no longer there, which page came when. Thread-safe. */
@Component
class Bookkeeping {
    /** Of older findings the source is not asked for label values any more. */
    private static final Duration ASKED = Duration.ofDays(28);

    /** A page later than this after a change began is not about it. */
    private static final Duration ABOUT_IT = Duration.ofDays(28);

    private final Findings findings;
    private final Evidences evidences;
    private final AlertLog alerts;

    Bookkeeping(Findings findings, Evidences evidences, AlertLog alerts) {
        this.findings = findings;
        this.evidences = evidences;
        this.alerts = alerts;
    }

    /**
     * An examination and its outcome.
     *
     * @param found the most worth a look first
     * @param seen what was examined, by series
     * @param from start of the points examined
     * @param to their end
     */
    record Outcome(List<Finding> found, Map<String, Seen> seen, LocalCalendar calendar, Instant from, Instant to) {}

    void enter(Outcome outcome, Instant now) {
        var known = findings.all();
        var recognition = Recognition.of(outcome.found(), known);
        for (var finding : outcome.found()) {
            recognition
                    .of(finding)
                    .ifPresentOrElse(found -> again(found, finding, outcome, now), () -> add(finding, outcome, now));
        }
        known.stream()
                .filter(found -> found.stands() && isWithin(found, outcome) && !recognition.holds(found))
                .forEach(found -> findings.stands(found.id(), false));
        findings.all().forEach(this::page);
    }

    /** What has left the points examined is not looked for: that it is not found says nothing. */
    private static boolean isWithin(FoundChange found, Outcome outcome) {
        return found.evidence().lead().earliest().isAfter(outcome.from().plus(Duration.ofDays(7)));
    }

    private void add(Finding finding, Outcome outcome, Instant now) {
        var asked =
                finding.lead().confirmedAt() * 60 > outcome.to().minus(ASKED).getEpochSecond();
        var evidence = evidences.of(finding, outcome.seen(), outcome.to(), asked);
        findings.add(Recognition.id(finding), evidence, course(evidence, outcome), now);
    }

    private void again(FoundChange found, Finding finding, Outcome outcome, Instant now) {
        if (!found.stands()) {
            findings.stands(found.id(), true);
        }
        if (found.verdict().isEmpty() && Renewal.due(found.evidence(), finding, outcome.to())) {
            var evidence = evidences.of(finding, outcome.seen(), outcome.to(), true);
            findings.renew(found, evidence, course(evidence, outcome), now);
        }
    }

    private static Course course(Evidence evidence, Outcome outcome) {
        var lead = evidence.lead().change();
        var seen = Objects.requireNonNull(outcome.seen().get(lead.seriesId()));
        return Course.of(seen.watched().values(), lead.since(), outcome.calendar());
    }

    /** The first page of the finding's objective since its beginning: what the change list was ahead of, or behind. */
    private void page(FoundChange found) {
        if (found.paged().isPresent()) {
            return;
        }
        var earliest = found.evidence().lead().earliest();
        alerts.of(found.subject(), earliest, earliest.plus(ABOUT_IT)).stream()
                .filter(episode -> episode.severity() == Severity.PAGE)
                .map(AlertRecord::start)
                .filter(start -> !start.isBefore(earliest))
                .findFirst()
                .ifPresent(start -> findings.paged(found.id(), start));
    }
}
