package dev.yohaku.server.signals;

import java.time.Instant;
import java.util.Optional;

/**
 * A verdict as it was given. It is never deleted: it can be withdrawn.
 *
 * @param seriesId the series whose threshold it teaches
 * @param note why; may be empty
 * @param riskId the risk record that it raised; empty for other verdicts
 */
public record Judgement(
        String id,
        String findingId,
        String seriesId,
        Verdict verdict,
        String note,
        String author,
        Instant at,
        Optional<Instant> withdrawn,
        Optional<String> riskId) {

    public boolean stands() {
        return withdrawn.isEmpty();
    }
}
