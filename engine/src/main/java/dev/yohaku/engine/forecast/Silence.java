package dev.yohaku.engine.forecast;

/**
 * The end of a series that has nothing in it: gaps, or zeros where there used to be more.
 *
 * @param since index of its first point; the length when there is none
 * @param points how long it is
 * @param longestBefore the longest such stretch before it
 */
record Silence(int since, int points, int longestBefore) {
    private static final int SHORT = 3;

    static Silence of(double[] values) {
        var anything = false;
        for (var value : values) {
            anything |= Double.isFinite(value) && value != 0;
        }
        var run = 0;
        var longest = 0;
        for (var value : values) {
            longest = silent(value, anything) ? longest : Math.max(longest, run);
            run = silent(value, anything) ? run + 1 : 0;
        }
        return new Silence(values.length - run, run, longest);
    }

    /** Longer than a season, and more than twice as long as any before. */
    boolean isLong(int season) {
        return points > Math.max(SHORT, season) && points > 2 * longestBefore;
    }

    private static boolean silent(double value, boolean anything) {
        return Double.isNaN(value) || (anything && value == 0);
    }
}
