package dev.yohaku.server.meetings;

import java.util.List;

/** The outcome of closing a review. */
public sealed interface Closing {
    /** Closed, now or before. */
    record Closed(Meeting meeting) implements Closing {}

    /** Not closed: these items have no end yet, in the order of the agenda. */
    record Refused(List<AgendaItem> open) implements Closing {
        public Refused {
            open = List.copyOf(open);
        }
    }
}
