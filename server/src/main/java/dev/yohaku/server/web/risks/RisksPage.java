package dev.yohaku.server.web.risks;

import java.util.List;

/**
 * All risk records.
 *
 * @param sub how many there are, by state
 * @param lede what matters, one sentence each
 * @param open the most urgent first
 * @param accepted borne until a day
 * @param closed the most recently changed first
 */
public record RisksPage(
        String sub, List<String> lede, List<Row> open, List<Row> accepted, List<Row> closed, boolean member) {
    public RisksPage {
        lede = List.copyOf(lede);
        open = List.copyOf(open);
        accepted = List.copyOf(accepted);
        closed = List.copyOf(closed);
    }

    /** Whether nothing was ever recorded. */
    public boolean empty() {
        return open.isEmpty() && accepted.isEmpty() && closed.isEmpty();
    }

    /**
     * One record.
     *
     * @param css of its level: out, watch or empty
     * @param why what the likelihood rests on, in short
     * @param overdue words for what is overdue; empty when nothing is
     * @param note for accepted: until when; for closed: why
     */
    public record Row(
            String id,
            String title,
            String css,
            String level,
            int score,
            String why,
            String trigger,
            String stopGap,
            String permanent,
            String next,
            List<String> overdue,
            String owner,
            String note) {}
}
