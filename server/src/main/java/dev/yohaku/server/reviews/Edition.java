package dev.yohaku.server.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A frozen weekly review: what was known when it was made. Never edited; data corrected later make a further {@code edition} of the week.
 *
 * @param week ISO week such as 2026-W47
 * @param edition 1 for the first edition of the week
 * @param summary three sentences
 * @param completeness observed share of the week over all objectives, 0 to 1
 */
public record Edition(
        String week,
        Instant from,
        Instant to,
        String team,
        int edition,
        Instant generatedAt,
        List<Text> summary,
        double completeness,
        List<Section> sections) {
    public Edition {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
