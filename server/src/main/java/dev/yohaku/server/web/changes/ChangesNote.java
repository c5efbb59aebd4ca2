package dev.yohaku.server.web.changes;

import dev.yohaku.server.signals.ChangeWords;
import dev.yohaku.server.signals.Examinations;
import dev.yohaku.server.signals.Findings;
import dev.yohaku.server.signals.FoundChange;
import dev.yohaku.server.signals.Ranking;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.RailNote;
import dev.yohaku.server.web.RailPiece;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The changes of the last seven days, on the home page. Thread-safe. */
@Component
class ChangesNote implements RailPiece {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Findings findings;
    private final Examinations examinations;

    ChangesNote(Findings findings, Examinations examinations) {
        this.findings = findings;
        this.examinations = examinations;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<RailNote> note(Page page, Instant at) {
        return examinations.last().map(last -> note(Ranking.of(findings.confirmed(at.minus(WEEK), at)), page));
    }

    private static RailNote note(Ranking ranking, Page page) {
        var n = ranking.first().size() + ranking.rest();
        return new RailNote(
                page.t("signals.page.title"),
                "/changes",
                page.t("signals.rail.more"),
                n == 0 ? page.t("signals.rail.none") : page.t("signals.rail.n", "n", n),
                ranking.first().stream()
                        .findFirst()
                        .map(found -> first(found, page))
                        .orElse(""));
    }

    private static String first(FoundChange found, Page page) {
        return ChangeWords.of(page.locale(), page.zone()).sentence(found);
    }
}
