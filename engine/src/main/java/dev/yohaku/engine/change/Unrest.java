package dev.yohaku.engine.change;

/**
 * Whether a level has become more or less restless: the variance within each day about the day's own mean, its logarithm compared with the usual one by
 * a two-sided CUSUM (Page 1954). Confined to one thread.
 */
final class Unrest {
    private static final int FEWEST_POINTS = 12;
    private static final int FEWEST_DAYS = 14;
    private static final double MEMORY = 30;
    private static final double MOST = 3;
    private static final double DRIFT = 0.75;
    private static final double ALARM = 10;
    /** Less than twice or half the variance is nobody's matter. */
    private static final double LEAST = Math.log(2);

    private double mean;
    private double squares;
    private int points;
    private double usual;
    private double spread = 0.1;
    private int days;
    private double up;
    private double down;
    private int upDays;
    private int downDays;
    private double upSum;
    private double downSum;

    void add(double deviation) {
        var difference = deviation - mean;
        mean += difference / ++points;
        squares += difference * (deviation - mean);
    }

    /** Ends a day; says for how many days it has been otherwise: 0 for not, negative when calmer. */
    int endDay() {
        var variance = points < FEWEST_POINTS ? 0 : squares / (points - 1);
        mean = 0;
        squares = 0;
        points = 0;
        return variance > 0 && variance < Double.POSITIVE_INFINITY ? compare(Math.log(variance)) : 0;
    }

    private int compare(double log) {
        var deviation = days == 0 ? 0 : Math.clamp((log - usual) / Math.sqrt(spread), -MOST, MOST);
        if (++days > FEWEST_DAYS) {
            up = Math.max(0, up + deviation - DRIFT);
            upDays = up == 0 ? 0 : upDays + 1;
            upSum = up == 0 ? 0 : upSum + log;
            down = Math.max(0, down - deviation - DRIFT);
            downDays = down == 0 ? 0 : downDays + 1;
            downSum = down == 0 ? 0 : downSum + log;
        }
        var gain = 1 / Math.min(days, MEMORY);
        if (days == 1) {
            usual = log;
        } else {
            spread += gain * (Math.min(deviation * deviation, MOST * MOST) * spread - spread);
            spread = Math.max(spread, 0.02);
            usual += gain * deviation * Math.sqrt(spread);
        }
        if (up > ALARM && upSum / upDays > usual + LEAST) {
            return upDays;
        }
        return down > ALARM && downSum / downDays < usual - LEAST ? -downDays : 0;
    }

    double before() {
        return Math.exp(usual / 2);
    }

    double since(boolean restless) {
        return Math.exp((restless ? upSum / upDays : downSum / downDays) / 2);
    }

    /** The new unrest is what is usual from now on. */
    void settle(boolean restless) {
        usual = restless ? upSum / upDays : downSum / downDays;
        up = 0;
        down = 0;
        upDays = 0;
        downDays = 0;
        upSum = 0;
        downSum = 0;
    }
}
