package dev.yohaku.server.web.slos;

import dev.yohaku.server.web.chart.BudgetBar;
import dev.yohaku.server.web.chart.Plot;

/**
 * One objective as a row of a table, all in words.
 *
 * @param css how it stands: ok, watch, out or none; {@code stateWord} says the same
 * @param result what was measured over the window; a dash where nothing was
 * @param left of the budget; {@code leftEvents} the same in events, may be empty
 * @param rate burn rate of the last 24 hours; {@code fast} when above once
 * @param outlook what to expect; {@code outlookNote} adds to it, may be empty
 */
public record SloRow(
        String id,
        String name,
        String promise,
        String css,
        String stateWord,
        String result,
        String target,
        BudgetBar bar,
        String left,
        String leftEvents,
        Plot trend,
        String rate,
        boolean fast,
        String outlook,
        String outlookNote) {}
