package dev.yohaku.server.web.home;

import dev.yohaku.server.web.RailNote;
import dev.yohaku.server.web.slos.SloRow;
import dev.yohaku.server.wording.Sentence;
import java.util.List;

/**
 * The first page.
 *
 * @param sub the moment, the window and the number of objectives
 * @param rows the most urgent first
 * @param more what is not listed, in words; empty when all is
 * @param backfill the reading of the past in sentences; empty when none is under way
 * @param done the share of it that is done, in percent
 */
public record HomePage(
        String sub,
        List<Sentence> lede,
        List<SloRow> rows,
        String more,
        List<RailNote> rail,
        List<String> backfill,
        int done) {
    public HomePage {
        lede = List.copyOf(lede);
        rows = List.copyOf(rows);
        rail = List.copyOf(rail);
        backfill = List.copyOf(backfill);
    }
}
