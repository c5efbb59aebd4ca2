package dev.yohaku.engine.change;

/**
 * Controls how many findings are false in a workspace of many series: the evidence that a change needs grows with the number of series and
 * falls with the number of changes found in the week before (levels based on number of discoveries, LOND; Javanmard and Montanari 2015). Confined
 * to one thread.
 */
final class Discoveries {
    /** What a single series needs. */
    static final double ALONE = 10.75;

    private static final int DAYS = 7;

    private final double ofMany;
    private final int[] found = new int[DAYS];
    private long today;

    Discoveries(int series) {
        this.ofMany = ALONE + Math.log(Math.max(1, series));
    }

    /** Moves on to another day since the epoch. */
    void enter(long day) {
        for (var next = Math.max(today + 1, day - DAYS + 1); next <= day; next++) {
            found[(int) Math.floorMod(next, (long) DAYS)] = 0;
        }
        today = Math.max(today, day);
    }

    void add(int changes) {
        found[(int) Math.floorMod(today, (long) DAYS)] += changes;
    }

    /** The logarithm of the likelihood ratio that is needed today. */
    double needed() {
        var week = 0;
        for (var changes : found) {
            week += changes;
        }
        return ofMany - Math.log(week + 1.0);
    }
}
