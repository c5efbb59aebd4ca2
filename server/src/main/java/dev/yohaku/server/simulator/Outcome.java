package dev.yohaku.server.simulator;

/**
 * One of the ways in which a request of a flow may end: a band of durations or a failure. Every request ends in exactly one.
 *
 * @param share of all requests, on an ordinary day; what is left over goes to the flow's first outcome
 * @param failure an answer that an instance never gives in its first minute after a start
 */
record Outcome(String name, double share, boolean failure) {
    static Outcome band(String name, double share) {
        return new Outcome(name, share, false);
    }

    static Outcome failure(String name, double share) {
        return new Outcome(name, share, true);
    }
}
