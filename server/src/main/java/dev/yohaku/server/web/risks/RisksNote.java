package dev.yohaku.server.web.risks;

import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.RiskMatter;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.RailNote;
import dev.yohaku.server.web.RailPiece;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Risk records with something due within a week or overdue, on the home page. Thread-safe. */
@Component
class RisksNote implements RailPiece {
    private final Risks risks;

    RisksNote(Risks risks) {
        this.risks = risks;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<RailNote> note(Page page, Instant at) {
        var today = LocalDate.ofInstant(at, page.zone());
        var due =
                risks.all().stream().filter(risk -> !due(risk, today).isEmpty()).toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(note(due, today, page));
    }

    private static List<RiskMatter> due(Risk risk, LocalDate today) {
        return RiskMatter.due(risk, today, today.plusDays(7));
    }

    private static RailNote note(List<Risk> due, LocalDate today, Page page) {
        var worst = due.getFirst();
        return new RailNote(
                page.t("web.nav.risks"),
                "/risks",
                page.t("risks.note.more"),
                page.t("risks.note.due", "n", due.size()),
                page.t(
                        "risks.note.worst",
                        "title",
                        page.name(worst.written().title()),
                        "matter",
                        RisksPages.words(page).matter(due(worst, today).getFirst(), worst.priority())));
    }
}
