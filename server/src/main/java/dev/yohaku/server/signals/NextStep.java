package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Nature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be done next about a finding. Plain rules: kind and evidence decide, nothing is learnt. */
enum NextStep {
    /** Nothing comes any more: use or measurement? */
    VANISHED,
    /** It is better: note what helped. */
    BETTER,
    /** It went away by itself. */
    PASSED,
    /** A change of the same service came about then. */
    CHANGE,
    /** Something planned covers it. */
    PLANNED,
    /** The budget will not last two weeks. */
    BUDGET,
    /** Most of it lies in one label value. */
    WHERE,
    /** A kind that was not there before. */
    FRESH,
    /** It grows steadily: a risk rather than a fault. */
    SLOPE,
    /** The same at several places: look for what they share. */
    SHARED,
    /** Swings: look for what alternates. */
    VARIANCE,
    /** Bad, and nothing tells why. */
    LOOK,
    /** Neither good nor bad: was it meant? */
    ASK;

    private static final double MOST_OF_IT = 0.6;
    private static final Duration SOON = Duration.ofDays(14);

    /** Those that fit, the most telling first; at least one. */
    static List<NextStep> of(FoundChange found) {
        var evidence = found.evidence();
        var change = evidence.lead().change();
        if (change.kind() == Change.Kind.VANISHED && change.lasts()) {
            return List.of(VANISHED);
        }
        if (evidence.direction() == Direction.BETTER) {
            return List.of(BETTER);
        }
        var steps = new ArrayList<NextStep>();
        if (!change.lasts()) {
            steps.add(PASSED);
        }
        touching(evidence).ifPresent(c -> steps.add(c.planned() ? PLANNED : CHANGE));
        addByEvidence(evidence, steps);
        if (steps.isEmpty()) {
            steps.add(evidence.worse() ? LOOK : ASK);
        }
        return steps;
    }

    private static void addByEvidence(Evidence evidence, List<NextStep> steps) {
        if (evidence.outlook().stream().anyMatch(o -> isSoon(o, evidence))) {
            steps.add(BUDGET);
        }
        if (evidence.carriers().stream().anyMatch(Carrier::fresh)) {
            steps.add(FRESH);
        } else if (evidence.carriers().stream().anyMatch(c -> c.share() >= MOST_OF_IT)) {
            steps.add(WHERE);
        }
        if (evidence.lead().change().kind() == Change.Kind.SLOPE
                && evidence.lead().nature() != Nature.SHARE
                && evidence.worse()) {
            steps.add(SLOPE);
        }
        if (evidence.others().stream()
                        .map(Shift::subject)
                        .filter(subject -> !subject.equals(evidence.lead().subject()))
                        .distinct()
                        .count()
                >= 2) {
            steps.add(SHARED);
        }
        if (evidence.lead().change().kind() == Change.Kind.VARIANCE) {
            steps.add(VARIANCE);
        }
    }

    private static boolean isSoon(Outlook outlook, Evidence evidence) {
        return outlook.kind() == Outlook.Kind.BUDGET_SPENT
                || (outlook.kind() == Outlook.Kind.BUDGET_RUNS_OUT
                        && outlook.at() != null
                        && outlook.at().isBefore(evidence.asOf().plus(SOON)));
    }

    /** What coincided on the same service: what happened before what was planned. */
    static Optional<Coincidence> touching(Evidence evidence) {
        var same = evidence.coincided().stream().filter(Coincidence::same).toList();
        return same.stream()
                .filter(c -> !c.planned())
                .findFirst()
                .or(() -> same.stream().findFirst());
    }
}
