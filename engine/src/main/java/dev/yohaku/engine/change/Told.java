package dev.yohaku.engine.change;

import dev.yohaku.engine.change.Change.Kind;

/**
 * A change with what is known of its series.
 *
 * @param worse whether users are worse off
 * @param harm for ranking: worse before better, ongoing before over, failures before missing traffic before anything else, and within these by how much
 */
record Told(Change change, String service, boolean worse, double harm) {
    private static final double WORSE = 1000;
    private static final double LASTS = 100;
    private static final double DAY = 1440;

    static Told of(Watched series, Change change) {
        var worse = isWorse(series.goodness(), change);
        var harm =
                (worse ? WORSE : 0) + (change.lasts() ? LASTS : 0) + nearness(series.nature()) + size(series, change);
        return new Told(change, series.service(), worse, harm);
    }

    boolean isOfSameSeries(Told other) {
        return change.seriesId().equals(other.change.seriesId());
    }

    private static boolean isWorse(Goodness goodness, Change change) {
        if (change.kind() == Kind.VARIANCE) {
            return goodness != Goodness.NEITHER && change.afterSpread() > change.beforeSpread();
        }
        return switch (goodness) {
            case HIGHER -> change.after() < change.before();
            case LOWER -> change.after() > change.before();
            case NEITHER -> false;
        };
    }

    /** A share of good events is what users feel; traffic is a sign of it. */
    private static double nearness(Nature nature) {
        return switch (nature) {
            case SHARE -> 20;
            case COUNT -> 10;
            case LEVEL -> 0;
        };
    }

    /** Logarithms, so that none of what is measured in its own unit drowns the others. */
    private static double size(Watched series, Change change) {
        var days = (change.confirmedAt() - change.since()) / DAY;
        return switch (series.nature()) {
            case SHARE -> Math.log1p(Math.abs(change.extraEvents())) + times(1 - change.after(), 1 - change.before());
            case COUNT -> Math.log1p(10 * Math.abs(change.extraEvents()) / Math.max(1, change.before()) / 24);
            case LEVEL -> Math.log1p(Math.abs(change.effect()) * Math.max(0, days));
        };
    }

    private static double times(double since, double before) {
        return Math.log1p(Math.clamp(since / Math.max(before, 1e-9), 0, 1e6));
    }
}
