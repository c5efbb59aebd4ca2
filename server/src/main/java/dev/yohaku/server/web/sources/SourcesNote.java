package dev.yohaku.server.web.sources;

import dev.yohaku.server.ingest.Follower;
import dev.yohaku.server.ingest.SourceHealth;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.RailNote;
import dev.yohaku.server.web.RailPiece;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the sources do, on the home page: the first trouble in words, or the largest lag. Thread-safe. */
@Component
class SourcesNote implements RailPiece {
    private final Follower follower;

    SourcesNote(Follower follower) {
        this.follower = follower;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<RailNote> note(Page page, Instant at) {
        var health = follower.health();
        return health.isEmpty() ? Optional.empty() : Optional.of(note(page, health));
    }

    private static RailNote note(Page page, List<SourceHealth> health) {
        var troubled = health.stream().filter(h -> h.problem().isPresent()).toList();
        var big = troubled.isEmpty()
                ? page.t("web.source.note.fine", "n", health.size())
                : page.t("web.source.note.troubled", "n", troubled.size(), "all", health.size());
        var text = troubled.isEmpty()
                ? lag(page, health)
                : SourceCards.brief(troubled.getFirst().problem().orElseThrow().problem(), page);
        return new RailNote(page.t("web.nav.sources"), "/sources", page.t("web.source.note.more"), big, text);
    }

    private static String lag(Page page, List<SourceHealth> health) {
        return health.stream()
                .flatMap(h -> h.lag().stream())
                .max(Comparator.naturalOrder())
                .map(lag -> page.t(
                        "web.source.note.lag", "lag", page.words().duration(Duration.ofSeconds(lag.toSeconds()))))
                .orElse("");
    }
}
