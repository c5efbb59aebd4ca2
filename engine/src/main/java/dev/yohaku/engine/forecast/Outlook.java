package dev.yohaku.engine.forecast;

import java.util.SplittableRandom;

/** What is expected of each coming step, and how the steps hang together. */
interface Outlook {
    int horizon();

    /** The value below which this step's value lies with this chance, strictly between 0 and 1; never falls as the chance rises. */
    double quantile(int step, double chance);

    /** One possible course; each step is spread as its quantiles say. */
    double[] course(SplittableRandom random);
}
