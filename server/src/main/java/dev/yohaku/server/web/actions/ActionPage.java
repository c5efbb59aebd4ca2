package dev.yohaku.server.web.actions;

import java.util.List;

/**
 * One action.
 *
 * @param sub its id, team, and who agreed it when
 * @param lede how it stands, one sentence each
 * @param effect what was found four weeks after it was done; empty before
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
        List<String> effect,
        Exported exported,
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
        effect = List.copyOf(effect);
        parts = List.copyOf(parts);
        log = List.copyOf(log);
    }

    /** A term, its text and where it leads; {@code href} is empty for nowhere, and within this product when it begins with a slash. */
    public record Entry(String term, String text, String href) {
        public boolean outside() {
            return !href.startsWith("/");
        }
    }

    /**
     * The issue that it became in the team's tracker.
     *
     * @param possible whether the team has a tracker and the action is not there yet
     * @param reference empty while it is not there
     * @param href of the issue; empty where the tracker named none
     * @param closed a sentence when it was closed there; otherwise empty
     * @param proof the link that the team takes for proof; empty for none
     */
    public record Exported(boolean possible, String reference, String href, String closed, String proof) {}

    /** A line of the log. */
    public record Line(String at, String who, String cause, List<String> changes, String note) {}
}
