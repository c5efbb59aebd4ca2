package dev.yohaku.server.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A frozen weekly review: what was known when it was made. Never edited; data corrected later make a further {@code edition} of the week.
 *
 * @param week ISO week such as 2026-W47
 * @param edition 1 for the first edition of the week
 * @param summary three sentences
 * @param completeness observed share of the week over all objectives, 0 to 1
 * @param conditions version of the team's raise-conditions under which it was made
 * @param differs what data corrected since changed against the edition before; empty for the first
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
        List<Section> sections,
        int conditions,
        List<Text> differs) {
    public Edition(
            String week,
            Instant from,
            Instant to,
            String team,
            int edition,
            Instant generatedAt,
            List<Text> summary,
            double completeness,
            List<Section> sections,
            int conditions,
            @Nullable List<Text> differs) {
        this.week = week;
        this.from = from;
        this.to = to;
        this.team = team;
        this.edition = edition;
        this.generatedAt = generatedAt;
        this.summary = List.copyOf(summary);
        this.completeness = completeness;
        this.sections = List.copyOf(sections);
        this.conditions = conditions;
        this.differs = differs == null ? List.of() : List.copyOf(differs);
    }

    /** All items that need an end in the meeting, in the order of the document. */
    public List<Item> raised() {
        return sections.stream().flatMap(section -> section.raised().stream()).toList();
    }

    /** The item of an id. */
    public Optional<Item> item(String id) {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.id().equals(id))
                .findFirst();
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
