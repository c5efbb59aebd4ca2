package dev.yohaku.server.risks;

import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.risks.LogLine.Cause;
import java.time.Instant;
import java.time.InstantSource;
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
    private final RiskShelf shelf;
    private final Triggers triggers;
    private final Audit audit;
    private final InstantSource clock;

    Risks(RiskShelf shelf, Triggers triggers, Audit audit, InstantSource clock) {
        this.shelf = shelf;
        this.triggers = triggers;
        this.audit = audit;
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
                        .orElseGet(() -> add("r-" + UUID.randomUUID().toString().substring(0, 8), written, by));
    }

    private Risk add(String id, Written written, String by) {
        var now = clock.instant();
        var measured = measured(written, null, now);
        var risk = new Risk(id, 1, written, null, null, measured, now, by, now, by);
        if (!keep(risk, new Change(Cause.RAISED, "", by))) {
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
        if (risk.version() != seen) {
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
        var after = next(before, written, before.acceptance(), before.closedReason(), measured, change.by());
        return keep(after, change) ? new RiskSaving.Saved(after) : new RiskSaving.Stale(the(before.id()), written);
    }

    /** A stop-gap that is done must not make people forget the rest: the permanent plan stays, with a date. */
    static boolean forgetsPermanentPlan(Written written) {
        var permanent = written.permanent();
        return written.stopGap().done() && !permanent.done() && permanent.due() == null;
    }

    private Risk next(
            Risk before,
            Written written,
            @Nullable Acceptance acceptance,
            @Nullable String closedReason,
            @Nullable Measured measured,
            String by) {
        return new Risk(
                before.id(),
                before.version() + 1,
                written,
                acceptance,
                closedReason,
                measured,
                before.raisedAt(),
                before.raisedBy(),
                clock.instant(),
                by);
    }

    private record Change(Cause cause, String note, String by) {}

    private boolean keep(Risk risk, Change change) {
        var line = new LogLine(
                risk.id(),
                risk.version(),
                risk.changedAt(),
                change.by(),
                change.cause(),
                change.note(),
                risk.priority());
        var kept = shelf.keep(risk, line);
        if (kept) {
            audit.record(change.by(), "risk." + change.cause().key(), risk.id(), change.note());
        }
        return kept;
    }

    private @Nullable Measured measured(Written written, @Nullable Measured last, Instant at) {
        var link = written.trigger();
        return link == null
                ? null
                : triggers.reading(link, at)
                        .map(reading -> Measured.of(link, reading, last))
                        .orElse(last);
    }

    private Risk the(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no risk " + id));
    }
}
