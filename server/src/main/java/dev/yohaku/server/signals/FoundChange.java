package dev.yohaku.server.signals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A finding on record.
 *
 * @param id the same from hour to hour
 * @param found when it was first put on the list
 * @param past it could have been known more than a day before it was found: found by looking back, not news
 * @param stands the last examination still finds it
 * @param version of the evidence, 1 for the first
 * @param reviewed when an edition of the weekly review first told it
 * @param paged when its objective first paged, or would have, at or after its beginning
 * @param judgements in the order in which they were given, those withdrawn included
 */
public record FoundChange(
        String id,
        Evidence evidence,
        Instant found,
        boolean past,
        boolean stands,
        int version,
        Optional<Instant> reviewed,
        Optional<Instant> paged,
        List<Judgement> judgements) {
    public FoundChange {
        judgements = List.copyOf(judgements);
    }

    /** The verdict that holds; empty while nobody has judged it. */
    public Optional<Judgement> verdict() {
        return judgements.reversed().stream().filter(Judgement::stands).findFirst();
    }

    /** No verdict closes it, and it is still there to be found. */
    public boolean open() {
        return stands && verdict().isEmpty();
    }

    /** From when on it could be known. */
    public Instant confirmed() {
        return evidence.lead().confirmed();
    }

    public String subject() {
        return evidence.lead().subject();
    }
}
