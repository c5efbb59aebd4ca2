package dev.yohaku.server.discovery;

import java.util.List;

/** How a convention tells good events from bad ones. */
sealed interface Counting {
    /** By a label; the first of these that the series carry. */
    record Labelled(List<Tell> tells) implements Counting {
        public Labelled {
            tells = List.copyOf(tells);
        }
    }

    /**
     * By a second counter, of the failures.
     *
     * @param whole names of the other counter, with {@code $1} for what both names share; the first that is there
     * @param apart whether the other one counts successes only, so that both together are all events
     */
    record Paired(List<String> whole, boolean apart) implements Counting {
        public Paired {
            whole = List.copyOf(whole);
        }
    }

    /** By a gauge that is 1 when all is well and 0 when not: each sample is an event. */
    record Share() implements Counting {}
}
