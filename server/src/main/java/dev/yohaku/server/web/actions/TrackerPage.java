package dev.yohaku.server.web.actions;

import java.util.List;

/**
 * Where a team's actions go as issues.
 *
 * @param now what is set, in words; empty when nothing is
 * @param hasToken whether a token is kept, which is never shown
 * @param wrong what is wrong with what was given; empty for nothing
 * @param lead whether the visitor may set it
 */
public record TrackerPage(
        String team,
        String name,
        String now,
        List<ActionForm.Choice> kinds,
        String kind,
        String address,
        String project,
        boolean hasToken,
        boolean proves,
        String wrong,
        boolean lead) {
    public TrackerPage {
        kinds = List.copyOf(kinds);
    }
}
