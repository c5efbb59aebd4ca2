package dev.yohaku.engine.objective;

/** A stretch of hours, repeated for ever, as running sums of bad and total events that start at 0. */
final class Course {
    private final double[] bad;
    private final double[] total;

    Course(double[] bad, double[] total) {
        this.bad = bad;
        this.total = total;
    }

    double badAfter(int hours) {
        return after(bad, hours);
    }

    double totalAfter(int hours) {
        return after(total, hours);
    }

    private static double after(double[] sums, int hours) {
        var length = sums.length - 1;
        var rounds = hours / length;
        return rounds * sums[length] + sums[hours % length];
    }
}
