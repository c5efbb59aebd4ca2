package dev.yohaku.server.risks;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.risks.LogLine.Cause;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of system risk records. Every change raises the record's version by one, adds a line to its log and one to the audit trail,
 * and is refused when it began from an older version. Thread-safe.
 */
@Component
@Transactional
public class Risks {
    /** Who is named in the log where nobody but Yohaku did it. */
    static final String NOBODY = "";

    private final RiskShelf shelf;
    private final Triggers triggers;
    private final Audit audit;
    private final Workspace workspace;
    private final InstantSource clock;

    Risks(RiskShelf shelf, Triggers triggers, Audit audit, Workspace workspace, InstantSource clock) {
        this.shelf = shelf;
        this.triggers = triggers;
        this.audit = audit;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** All records, those closed and accepted included: the most urgent first, then by id. */
    @Transactional(readOnly = true)
    public List<Risk> all() {
        return shelf.all().stream()
                .sorted(Comparator.comparing(Risk::priority, Priority.WORST_FIRST)
                        .thenComparing(Risk::id))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Risk> find(String id) {
        return shelf.find(id);
    }

    /** The records that were raised from one thing: a finding, a driver; the most urgent first. */
    @Transactional(readOnly = true)
    public List<Risk> raisedFrom(Found found, String reference) {
        return all().stream()
                .filter(risk -> risk.written().origin().found() == found)
                .filter(risk -> risk.written().origin().reference().equals(reference))
                .toList();
    }

    /** The records that are tied to something a trigger reads; the most urgent first. */
    @Transactional(readOnly = true)
    public List<Risk> tiedTo(String kind, String id) {
        return all().stream()
                .filter(risk -> {
                    var link = risk.written().trigger();
                    return link != null && link.kind().equals(kind) && link.id().equals(id);
                })
                .toList();
    }

    /** What a record went through, newest first. */
    @Transactional(readOnly = true)
    public List<LogLine> log(String id) {
        return shelf.log(id);
    }

    /** Raises a record; where one that is not closed was raised from the same reference before, that one. */
    public Risk raise(Written written, String by) {
        var origin = written.origin();
        return (origin.reference().isEmpty() ? List.<Risk>of() : raisedFrom(origin.found(), origin.reference()))
                .stream()
                        .filter(risk -> risk.closedReason() == null)
                        .findFirst()
                        .orElseGet(
                                () -> begin("r-" + UUID.randomUUID().toString().substring(0, 8), written, by));
    }

    private Risk begin(String id, Written written, String by) {
        var now = clock.instant();
        var measured = measured(written, null, now);
        var risk = new Risk(id, 1, written, null, null, measured, now, by, now, by);
        if (!add(risk, new Change(Cause.RAISED, "", by))) {
            throw new IllegalStateException("risk " + id + " exists already");
        }
        return risk;
    }

    /** Changes what is written, if the record still has version {@code seen}. */
    public RiskSaving write(String id, int seen, Written written, String by) {
        var risk = the(id);
        if (risk.written().equals(written)) {
            return new RiskSaving.Saved(risk);
        }
        if (writtenSince(risk, seen)) {
            return new RiskSaving.Stale(risk, written);
        }
        if (forgetsPermanentPlan(written)) {
            return new RiskSaving.PermanentPlanUndated(risk, written);
        }
        var last = Objects.equals(risk.written().trigger(), written.trigger()) ? risk.measured() : null;
        var measured = measured(written, last, clock.instant());
        return save(risk, written, measured, new Change(Cause.WRITTEN, "", by));
    }

    private RiskSaving save(Risk before, Written written, @Nullable Measured measured, Change change) {
        var after = next(before, written, measured, change.by());
        return keep(after, change) ? new RiskSaving.Saved(after) : new RiskSaving.Stale(the(before.id()), written);
    }

    /** Bears a risk as it is until a day, that day included. */
    public RiskSaving accept(String id, int seen, Acceptance acceptance, String by) {
        return step(id, seen, new Standing(acceptance, null), new Change(Cause.ACCEPTED, acceptance.reason(), by));
    }

    public RiskSaving close(String id, int seen, String reason, String by) {
        return step(id, seen, new Standing(null, reason), new Change(Cause.CLOSED, reason, by));
    }

    /** Opens a record again that was closed or accepted. */
    public RiskSaving reopen(String id, int seen, String reason, String by) {
        return step(id, seen, new Standing(null, null), new Change(Cause.REOPENED, reason, by));
    }

    /** Whether a record is accepted and until when, or why it is closed; both null while it is open. */
    private record Standing(
            @Nullable Acceptance acceptance, @Nullable String closedReason) {}

    private RiskSaving step(String id, int seen, Standing standing, Change change) {
        var risk = the(id);
        if (!writtenSince(risk, seen)) {
            var after = standing(risk, standing, change.by());
            if (keep(after, change)) {
                return new RiskSaving.Saved(after);
            }
        }
        return new RiskSaving.StaleStep(the(id), change.note());
    }

    /** Whether people changed a record since somebody read it; that its data moved makes no text stale. */
    boolean writtenSince(Risk risk, int seen) {
        return risk.version() != seen
                && shelf.log(risk.id()).stream().anyMatch(line -> line.version() > seen && line.cause() != Cause.DATA);
    }

    /**
     * Takes in a record from a file: adds it with the version it has there, or makes the one of the same id equal.
     *
     * @return false when somebody changed that one at the same moment
     */
    boolean take(Risk given, String by) {
        var now = clock.instant();
        var known = find(given.id());
        var measured = measured(given.written(), known.map(Risk::measured).orElse(null), now);
        var version = known.map(risk -> risk.version() + 1).orElse(given.version());
        var risk = new Risk(
                given.id(),
                version,
                given.written(),
                given.acceptance(),
                given.closedReason(),
                measured,
                known.map(Risk::raisedAt).orElse(given.raisedAt()),
                known.map(Risk::raisedBy).orElse(given.raisedBy()),
                now,
                by);
        return known.isEmpty()
                ? add(risk, new Change(Cause.IMPORTED, "", by))
                : keep(risk, new Change(Cause.IMPORTED, "", by));
    }

    /** Reads the trigger of a record again; it is ranked anew when the step of its likelihood changes. */
    void measure(Risk risk) {
        var measured = measured(risk.written(), risk.measured(), clock.instant());
        if (measured == null || measured.equals(risk.measured())) {
            return;
        }
        if (risk.measured() != null && risk.measured().likelihood() == measured.likelihood()) {
            shelf.refresh(risk, measured);
        } else {
            keep(next(risk, risk.written(), measured, NOBODY), new Change(Cause.DATA, "", NOBODY));
        }
    }

    /** Opens a record again whose acceptance has ended. */
    void expire(Risk risk) {
        var acceptance = risk.acceptance();
        if (acceptance != null) {
            keep(
                    standing(risk, new Standing(null, null), NOBODY),
                    new Change(Cause.EXPIRED, acceptance.reason(), NOBODY));
        }
    }

    /** A stop-gap that is done must not make people forget the rest: the permanent plan stays, with a date. */
    static boolean forgetsPermanentPlan(Written written) {
        var permanent = written.permanent();
        return written.stopGap().done() && !permanent.done() && permanent.due() == null;
    }

    private Risk next(Risk before, Written written, @Nullable Measured measured, String by) {
        return new Risk(
                before.id(),
                before.version() + 1,
                written,
                before.acceptance(),
                before.closedReason(),
                measured,
                before.raisedAt(),
                before.raisedBy(),
                clock.instant(),
                by);
    }

    private Risk standing(Risk before, Standing standing, String by) {
        return new Risk(
                before.id(),
                before.version() + 1,
                before.written(),
                standing.acceptance(),
                standing.closedReason(),
                before.measured(),
                before.raisedAt(),
                before.raisedBy(),
                clock.instant(),
                by);
    }

    private record Change(Cause cause, String note, String by) {}

    private boolean add(Risk risk, Change change) {
        return told(shelf.add(risk, line(risk, change)), risk, change);
    }

    private boolean keep(Risk risk, Change change) {
        return told(shelf.keep(risk, line(risk, change)), risk, change);
    }

    private boolean told(boolean done, Risk risk, Change change) {
        if (done) {
            audit.record(change.by(), "risk." + change.cause().key(), risk.id(), change.note());
        }
        return done;
    }

    private static LogLine line(Risk risk, Change change) {
        return new LogLine(
                risk.id(),
                risk.version(),
                risk.changedAt(),
                change.by(),
                change.cause(),
                change.note(),
                risk.priority());
    }

    private @Nullable Measured measured(Written written, @Nullable Measured last, Instant at) {
        var link = written.trigger();
        return link == null
                ? null
                : triggers.reading(link, at)
                        .map(reading -> Measured.of(link, reading, LocalDate.ofInstant(at, workspace.zone()), last))
                        .orElse(last);
    }

    private Risk the(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no risk " + id));
    }
}
