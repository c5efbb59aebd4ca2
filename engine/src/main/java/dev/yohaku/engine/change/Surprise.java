package dev.yohaku.engine.change;

import java.util.Arrays;

/**
 * How surprising each value of a series is, from itself and earlier ones only. Six views of it (distance from the usual, step, short and
 * long drift, distance from one and two seasons ago, alone and on average) are each ranked against their own past by a fitted {@link Tail};
 * their depths are added. After an alarm the score stays under {@value #QUIET} for a tenth of the time seen so far, unless something clearly
 * deeper comes: one trouble is told once. About 100 kB to 280 kB of state. Confined to one thread.
 */
public final class Surprise {
    /** Scores from here on are alarms; on plain noise about one row in 500 is one. */
    public static final double ALARM = 0.08;

    /** The highest score in the time after an alarm. */
    public static final double QUIET = 0.05;

    private static final double SHARE = 60;
    private static final double DEEPER = 1.5 / 20;
    private static final double DEEPEST = 8;
    private static final double HUGEST = 1e300;
    private static final double FURTHEST = 1e15;
    private static final double QUIET_SHARE = 0.1;
    private static final int LEAST_QUIET = 100;
    private static final int USUAL = 1_000;
    private static final int SHORT = 8;
    private static final int LONG = 48;
    private static final int LEAST = 30;
    private static final int MEDIAN_EVERY = 25;
    private static final int SEASON_EVERY = 200;
    private static final int VIEWS = 6;

    private final Recent recent = new Recent();
    private final Tail[] tails = new Tail[VIEWS];
    private long rows;
    private double middle;
    private double spread = 1;
    private int season;
    private double quietUntil;
    private double told;

    /** Nothing is known yet. */
    public Surprise() {
        Arrays.setAll(tails, view -> new Tail());
    }

    /** The score of the next value, 0 to 1; 0 for a value that is not finite, which is not learned from either. */
    public double add(double value) {
        if (!Double.isFinite(value)) {
            return 0;
        }
        if (rows % MEDIAN_EVERY == 0 && rows > 20) {
            learnUsual();
        }
        if (rows % SEASON_EVERY == 0 && rows > 0) {
            season = recent.season();
        }
        recent.add(Math.clamp(value, -HUGEST, HUGEST));
        var score = rows > LEAST ? Math.min(1, depths() / SHARE) : 0;
        var heard = heard(score);
        rows++;
        return heard;
    }

    private void learnUsual() {
        var newest = recent.newest(USUAL);
        middle = Cleaned.median(newest);
        var offs = Arrays.stream(newest).map(value -> Math.abs(value - middle)).toArray();
        var mean = Arrays.stream(offs).map(off -> off / offs.length).sum();
        spread = Math.max(1.4826 * Cleaned.median(offs), mean / 2);
        if (!(spread > 0)) {
            spread = Math.max(1e-9, Math.abs(middle) * 1e-3);
        }
    }

    private double depths() {
        var sum = 0.0;
        var value = recent.at(0);
        sum += depth(0, value - middle);
        sum += depth(1, value - recent.at(1));
        sum += depth(2, recent.mean(0, SHORT) - recent.mean(SHORT, 3 * SHORT));
        if (rows > 3 * LONG) {
            sum += depth(3, recent.mean(0, LONG) - recent.mean(LONG, LONG + USUAL));
        }
        if (season > 0 && rows > 2 * season + SHORT) {
            sum += depth(4, seasonsAgo());
            var mean = recent.mean(0, SHORT);
            sum += depth(
                    5,
                    Math.min(
                            Math.abs(mean - recent.mean(season, season + SHORT)),
                            Math.abs(mean - recent.mean(2 * season, 2 * season + SHORT))));
        }
        return sum;
    }

    private double depth(int view, double difference) {
        return Math.min(DEEPEST, tails[view].add(Math.min(FURTHEST, Math.abs(difference) / spread)));
    }

    /** The distance from the nearest of the values around one and two seasons ago. */
    private double seasonsAgo() {
        var nearest = Double.POSITIVE_INFINITY;
        for (var seasons = 1; seasons <= 2; seasons++) {
            for (var shift = -1; shift <= 1; shift++) {
                nearest = Math.min(nearest, Math.abs(recent.at(0) - recent.at(seasons * season + shift)));
            }
        }
        return nearest;
    }

    private double heard(double score) {
        var loud = rows >= quietUntil || score > told + DEEPER;
        if (loud && score >= ALARM) {
            quietUntil = rows + Math.max(LEAST_QUIET, rows * QUIET_SHARE);
            told = score;
        }
        return loud ? score : Math.min(score, QUIET);
    }
}
