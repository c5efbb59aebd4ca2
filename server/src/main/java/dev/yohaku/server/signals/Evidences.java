package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Finding;
import dev.yohaku.server.watches.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gathers the evidence of findings. May ask the source, so never within a transaction. Thread-safe. */
@Component
class Evidences {
    private final Surroundings surroundings;
    private final Ahead ahead;
    private final Where where;

    Evidences(Surroundings surroundings, Ahead ahead, Where where) {
        this.surroundings = surroundings;
        this.ahead = ahead;
        this.where = where;
    }

    /**
     * @param seen what was examined, by series
     * @param to the end of the points examined
     * @param asked whether the source is asked in which label values it shows
     */
    Evidence of(Finding finding, Map<String, Seen> seen, Instant to, boolean asked) {
        var lead = shift(finding.lead(), seen);
        return new Evidence(
                to,
                lead,
                finding.others().stream().map(change -> shift(change, seen)).toList(),
                finding.worse() || lead.change().kind() == Change.Kind.VANISHED,
                finding.score(),
                asked ? where.of(lead, to) : List.of(),
                surroundings.of(lead),
                ahead.of(lead, to));
    }

    private static Shift shift(Change change, Map<String, Seen> seen) {
        return Shift.of(change, Objects.requireNonNull(seen.get(change.seriesId()), change.seriesId()));
    }
}
