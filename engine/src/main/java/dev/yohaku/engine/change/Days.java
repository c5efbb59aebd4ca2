package dev.yohaku.engine.change;

import java.util.Arrays;

/**
 * How much days differ from each other beyond their points' noise: from one to the next, which averages out over days, and from week to week beyond
 * that, which does not (a level that wanders). Learnt from differences, so that shifts hardly count as noise. Confined to one thread.
 */
final class Days {
    private static final int LAG = 7;
    private static final double CAP = 9;
    private static final double WEEKLY_CAP = 4;
    private static final double MEMORY = 60;
    private static final int TRUSTED = 7;
    /** So many days weigh as much as the belief that there is no more noise than that of points. */
    private static final double PRIOR = 4;
    /** Weekly differences must be so much larger than daily ones before they tell of wandering. */
    private static final double CLEARLY = 2;
    /** Levels wander more often than not, so less is needed to believe it of them. */
    private static final double CLEARLY_OF_LEVELS = 1.2;

    private static final int TRUSTED_OF_LEVELS = 14;

    private final boolean level;
    private final double[] exposure = new double[LAG];
    private final double[] evidence = new double[LAG];
    private int next;
    private double daily;
    private int dailySeen;
    private double weekly;
    private double chance;
    private int weeklySeen;

    Days(boolean level) {
        this.level = level;
    }

    void end(double u, double y, Reduction reduction) {
        if (u > 0) {
            compareWithYesterday(u, y, reduction);
            compareWithLastWeek(u, y, reduction);
        }
        exposure[next] = u;
        evidence[next] = y;
        next = (next + 1) % LAG;
    }

    private void compareWithYesterday(double u, double y, Reduction reduction) {
        var ratio = ratio(u, y, (next + LAG - 1) % LAG, reduction);
        if (!Double.isNaN(ratio)) {
            daily += (capped(ratio, daily, dailySeen) - daily) / Math.min(++dailySeen, MEMORY);
        }
    }

    private void compareWithLastWeek(double u, double y, Reduction reduction) {
        var ratio = ratio(u, y, next, reduction);
        if (!Double.isNaN(ratio)) {
            weekly += (Math.min(ratio, (level ? CAP : WEEKLY_CAP) * Math.max(weekly, 1)) - weekly)
                    / Math.min(++weeklySeen, MEMORY);
            chance += (1 / u - chance) / Math.min(weeklySeen, MEMORY);
        }
    }

    private static double capped(double ratio, double usual, int seen) {
        return seen < TRUSTED ? ratio : Math.min(ratio, CAP * Math.max(usual, 1));
    }

    /** The square of a difference in units of what chance explains; NaN where one of the days is unknown. */
    private double ratio(double u, double y, int other, Reduction reduction) {
        var before = exposure[other];
        if (before <= 0) {
            return Double.NaN;
        }
        var difference = y / u - evidence[other] / before;
        var explained = reduction.variance((y + evidence[other]) / (u + before)) * (1 / u + 1 / before);
        return explained > 0 ? difference * difference / explained : Double.NaN;
    }

    /** Whether enough days are known to say how they differ. */
    boolean isTrusted() {
        return dailySeen >= (level ? TRUSTED_OF_LEVELS : TRUSTED);
    }

    /** The variance of a day's rate, in units of the variance of one unit of exposure. */
    double variance() {
        return excess() * chance + wander();
    }

    /** By how much sums over days vary more than their points would have it; at least 1. */
    double excess() {
        return Math.max(1, (daily * dailySeen + PRIOR) / (dailySeen + PRIOR));
    }

    /** The variance of a level that wanders, in units of the variance of one unit of exposure; 0 where it does not. */
    double wander() {
        return weeklySeen < TRUSTED
                ? 0
                : Math.max(0, weekly - (level ? CLEARLY_OF_LEVELS : CLEARLY) * excess()) * chance;
    }

    void forget() {
        part();
        daily = 0;
        dailySeen = 0;
        weekly = 0;
        weeklySeen = 0;
        chance = 0;
    }

    /** The level is another one: days after are not compared with days before. */
    void part() {
        Arrays.fill(exposure, 0);
    }
}
