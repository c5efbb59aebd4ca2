package dev.yohaku.server.web.actions;

import java.util.List;

/**
 * The actions of one team, or of all.
 *
 * @param team id of the team shown; empty for all
 * @param teams those that have actions or services, to choose from
 * @param lede what matters, one sentence each
 * @param live what is to be done, what is overdue longest first
 * @param done finished in the last 13 weeks, the latest first
 * @param gone dropped or split in the last 13 weeks, the latest first
 */
public record ActionsPage(
        String team,
        List<Choice> teams,
        List<String> lede,
        List<Row> live,
        List<Row> done,
        List<Row> gone,
        boolean member) {
    public ActionsPage {
        teams = List.copyOf(teams);
        lede = List.copyOf(lede);
        live = List.copyOf(live);
        done = List.copyOf(done);
        gone = List.copyOf(gone);
    }

    /** Whether nothing was ever agreed. */
    public boolean empty() {
        return live.isEmpty() && done.isEmpty() && gone.isEmpty();
    }

    /** A team to choose. */
    public record Choice(String id, String name, boolean chosen) {}

    /**
     * One action.
     *
     * @param tags class and how long it holds
     * @param age its bar; for what is finished or gone, none is drawn
     * @param when how its day stands in words
     * @param css of that day: out when it has passed, otherwise empty
     * @param note proof, effect, or why it is gone; may be empty
     */
    public record Row(
            String id,
            String what,
            List<String> tags,
            String owner,
            AgeBar age,
            String when,
            String css,
            String note) {}

    /**
     * From the day it was agreed to today, on one scale for all in percent, cut at its due day.
     *
     * @param start where it begins
     * @param due where its day lies; 100 or less
     * @param text the same in words
     */
    public record AgeBar(double start, double due, boolean overdue, String text) {
        /** Of what is not drawn. */
        static final AgeBar NONE = new AgeBar(0, 0, false, "");

        public boolean drawn() {
            return !text.isEmpty();
        }

        public double calm() {
            return (overdue ? due : 100) - start;
        }

        public double late() {
            return overdue ? 100 - due : 0;
        }
    }
}
