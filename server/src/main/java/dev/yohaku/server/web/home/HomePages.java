package dev.yohaku.server.web.home;

import dev.yohaku.server.ingest.SourceHealth;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.State;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.RailPiece;
import dev.yohaku.server.web.slos.SloRows;
import dev.yohaku.server.web.slos.States;
import dev.yohaku.server.web.sources.Backfills;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the first page together. Thread-safe. */
@Component
class HomePages {
    /** Rows that are shown when all is well. What needs attention is shown beyond that, up to the longest list. */
    private static final int USUAL = 12;

    private static final int LONGEST = 50;

    private final SloRows rows;
    private final List<RailPiece> rail;

    HomePages(SloRows rows, List<RailPiece> rail) {
        this.rows = rows;
        this.rail =
                rail.stream().sorted(Comparator.comparingInt(RailPiece::order)).toList();
    }

    /** @param statuses the most urgent first */
    HomePage of(List<ObjectiveStatus> statuses, List<SourceHealth> health, Page page, Instant at) {
        var shown = statuses.stream().limit(listed(statuses)).toList();
        var backfill = Backfills.running(health);
        return new HomePage(
                sub(statuses, page, at),
                page.words()
                        .lede(statuses.stream()
                                .map(s -> States.standing(page, s))
                                .toList()),
                shown.stream().map(status -> rows.of(status, page)).toList(),
                more(statuses.subList(shown.size(), statuses.size()), page),
                rail.stream().flatMap(piece -> piece.note(page, at).stream()).toList(),
                backfill.map(b -> Backfills.sentences(b, statuses, page)).orElse(List.of()),
                backfill.map(b -> (int) Math.floor(100 * b.share())).orElse(100));
    }

    private static long listed(List<ObjectiveStatus> statuses) {
        var urgent = statuses.stream().filter(s -> s.state() != State.OK).count();
        return Math.min(LONGEST, Math.max(USUAL, urgent));
    }

    private static String more(List<ObjectiveStatus> rest, Page page) {
        if (rest.isEmpty()) {
            return "";
        }
        var fine = rest.stream().allMatch(s -> s.state() == State.OK);
        return page.t(fine ? "web.home.more.fine" : "web.home.more", "n", rest.size());
    }

    private static String sub(List<ObjectiveStatus> statuses, Page page, Instant at) {
        var now = page.words().stamp(at);
        var windows =
                statuses.stream().map(s -> s.objective().window()).distinct().toList();
        return windows.size() == 1
                ? page.t(
                        "web.home.sub.window",
                        "now",
                        now,
                        "window",
                        page.words().duration(windows.getFirst()),
                        "n",
                        statuses.size())
                : page.t("web.home.sub", "now", now, "n", statuses.size());
    }
}
