package dev.yohaku.engine.forecast;

import java.util.Arrays;

/** The last season once more: the seasonal naive forecast. */
record Repetition(int season) implements Method {
    @Override
    public double[] continued(double[] values, int horizon) {
        var next = new double[horizon];
        Arrays.setAll(next, step -> values[values.length - season + step % season]);
        return next;
    }
}
