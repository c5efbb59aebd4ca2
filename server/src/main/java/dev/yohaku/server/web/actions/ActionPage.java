package dev.yohaku.server.web.actions;

import java.util.List;

/**
 * One action.
 *
 * @param sub its id, team, and who agreed it when
 * @param lede how it stands, one sentence each
 * @param live whether something remains to be done
 * @param begun whether somebody has begun
 * @param problem what kept a step from being taken; empty for nothing
 * @param given what somebody gave for a step that was not taken; empty for none
 * @param today the day that the form for finishing offers
 */
public record ActionPage(
        String id,
        int version,
        String what,
        String sub,
        List<String> lede,
        List<String> tags,
        List<Entry> entries,
        List<Entry> parts,
        List<Line> log,
        boolean live,
        boolean begun,
        String owner,
        String due,
        String problem,
        String given,
        String today,
        boolean member) {
    public ActionPage {
        lede = List.copyOf(lede);
        tags = List.copyOf(tags);
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
        log = List.copyOf(log);
    }

    /** A term, its text and where it leads; {@code href} is empty for nowhere, and within this product when it begins with a slash. */
    public record Entry(String term, String text, String href) {
        public boolean outside() {
            return !href.startsWith("/");
        }
    }

    /** A line of the log. */
    public record Line(String at, String who, String cause, List<String> changes, String note) {}
}
