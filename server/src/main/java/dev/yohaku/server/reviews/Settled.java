package dev.yohaku.server.reviews;

import java.time.LocalDate;
import java.util.List;

/** The port that tells what earlier reviews settled and is still in hand, so that it is not raised again each week. */
public interface Settled {
    /** What of a team's reviews before a week is in hand on a day. */
    List<Matter> inHand(String team, String week, LocalDate day);

    /**
     * Something that is in hand.
     *
     * @param conditions those that it met when it was settled; meeting another one raises it again
     * @param why such as: accepted until 31 Dec, because …
     */
    record Matter(String itemId, String subject, List<String> conditions, Text why) {
        public Matter {
            conditions = List.copyOf(conditions);
        }
    }
}
