package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Finding;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognizes findings from one examination to the next, so that a verdict once given stays with its matter: first by id, then, where another
 * series has come to lead the same cause, by a shared series that changed in the same direction at about the same time.
 */
final class Recognition {
    /** A later look may place the beginning this much outside the interval of an earlier one. */
    private static final long SLACK_MINUTES = 6 * 60;

    private static final int LONGEST_ID = 150;

    private final Map<String, FoundChange> byFinding = new HashMap<>();

    private Recognition() {}

    static Recognition of(List<Finding> findings, List<FoundChange> known) {
        var recognition = new Recognition();
        Set<FoundChange> left = new LinkedHashSet<>(known);
        for (var finding : findings) {
            left.stream()
                    .filter(found -> found.id().equals(id(finding)))
                    .findFirst()
                    .ifPresent(found -> recognition.match(finding, found, left));
        }
        for (var finding : findings) {
            if (recognition.of(finding).isEmpty()) {
                left.stream()
                        .filter(found -> isSameMatter(finding, found))
                        .findFirst()
                        .ifPresent(found -> recognition.match(finding, found, left));
            }
        }
        return recognition;
    }

    /** The engine's id in the letters that an address can hold. */
    static String id(Finding finding) {
        var plain = finding.id().replaceAll("[^A-Za-z0-9._-]+", "-");
        return plain.length() <= LONGEST_ID
                ? plain
                : plain.substring(0, LONGEST_ID) + "-"
                        + Integer.toHexString(finding.id().hashCode());
    }

    private void match(Finding finding, FoundChange found, Set<FoundChange> left) {
        byFinding.put(finding.id(), found);
        left.remove(found);
    }

    /** What is on record of a finding; empty when it is new. */
    Optional<FoundChange> of(Finding finding) {
        return Optional.ofNullable(byFinding.get(finding.id()));
    }

    /** Whether any finding of this examination was recognized as this one. */
    boolean holds(FoundChange found) {
        return byFinding.values().stream().anyMatch(f -> f.id().equals(found.id()));
    }

    private static boolean isSameMatter(Finding finding, FoundChange found) {
        return isSameChange(finding.lead(), found.evidence().lead().change())
                || finding.others().stream()
                        .anyMatch(other ->
                                isSameChange(other, found.evidence().lead().change()))
                || found.evidence().others().stream().anyMatch(other -> isSameChange(finding.lead(), other.change()));
    }

    private static boolean isSameChange(Change a, Change b) {
        var sameWay = a.after() > a.before() == b.after() > b.before();
        return a.seriesId().equals(b.seriesId())
                && sameWay
                && a.sinceEarliest() - SLACK_MINUTES <= b.sinceLatest()
                && b.sinceEarliest() - SLACK_MINUTES <= a.sinceLatest();
    }
}
