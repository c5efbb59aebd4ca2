package dev.yohaku.server.web.proposals;

import java.util.List;

/**
 * The page of proposals.
 *
 * @param connected whether there is a source to look at
 * @param sub when the source was last looked at
 * @param running whether it is looked at just now
 * @param problem why the last look failed; empty when it did not
 * @param member whether the visitor may decide
 * @param open nobody has decided yet
 * @param taken objectives now
 * @param dismissed laid aside, which can be undone
 */
public record ProposalsPage(
        boolean connected,
        String sub,
        boolean running,
        String problem,
        boolean member,
        List<Row> open,
        List<Row> taken,
        List<Row> dismissed,
        List<DeclinedRow> declined) {
    public ProposalsPage {
        open = List.copyOf(open);
        taken = List.copyOf(taken);
        dismissed = List.copyOf(dismissed);
        declined = List.copyOf(declined);
    }

    /**
     * One proposal.
     *
     * @param provisional the word for a target from few data; empty otherwise
     * @param document the SLO as OpenSLO
     */
    public record Row(
            String id,
            String name,
            String service,
            String target,
            String provisional,
            String reason,
            String document) {}

    /** Something that is not proposed. */
    public record DeclinedRow(String place, String aspect, String sentence) {}

    public boolean nothing() {
        return open.isEmpty() && taken.isEmpty() && dismissed.isEmpty() && declined.isEmpty();
    }
}
