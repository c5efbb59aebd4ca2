package dev.yohaku.server.web.actions;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Ageing;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.RailNote;
import dev.yohaku.server.web.RailPiece;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Actions that are overdue, on the home page; nothing while none is. Thread-safe. */
@Component
class OverdueNote implements RailPiece {
    private final Actions actions;

    OverdueNote(Actions actions) {
        this.actions = actions;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<RailNote> note(Page page, Instant at) {
        var today = LocalDate.ofInstant(at, page.zone());
        var overdue = actions.all().stream()
                .filter(action -> action.state().live() && days(action, today, page) > 0)
                .sorted(Comparator.comparing((Action action) -> action.written().due()))
                .toList();
        return overdue.isEmpty() ? Optional.empty() : Optional.of(note(overdue, today, page));
    }

    private static long days(Action action, LocalDate today, Page page) {
        return Ageing.of(action, today, page.zone()).overdue();
    }

    private static RailNote note(List<Action> overdue, LocalDate today, Page page) {
        var worst = overdue.getFirst();
        return new RailNote(
                page.t("actions.page.title"),
                "/actions",
                page.t("actions.note.more"),
                page.t("actions.note.overdue", "n", overdue.size()),
                page.t(
                        "actions.note.worst",
                        "what",
                        worst.written().what(),
                        "owner",
                        worst.written().owner(),
                        "days",
                        days(worst, today, page)));
    }
}
