package dev.yohaku.engine.objective;

/** A stretch of hours, repeated for ever, as running sums of bad and total events that start at 0. */
final class Course {
    private final double[] bad;
    private final double[] total;

    Course(double[] bad, double[] total) {
        this.bad = bad;
        this.total = total;
    }

    /**
     * How far bad events are from what a budget allows after some hours, in events, given what there was before them; zero or less
     * when nothing is left.
     */
    double slackAfter(int hours, double badBefore, double totalBefore, double budget) {
        var length = bad.length - 1;
        var rounds = hours / length;
        var rest = hours - rounds * length;
        var events = totalBefore + rounds * total[length] + total[rest];
        return events * budget - (badBefore + rounds * bad[length] + bad[rest]);
    }

    /** The events after some hours. */
    double totalAfter(int hours) {
        var rounds = hours / (total.length - 1);
        return rounds * total[total.length - 1] + total[hours % (total.length - 1)];
    }
}
