package dev.yohaku.engine.forecast;

/**
 * Another method on the differences to the point this many steps before, added up again.
 *
 * @param distance 1 for what wanders, a season's length for what repeats itself but for a slow change
 */
record Differenced(int distance, Method inner) implements Method {
    @Override
    public double[] continued(double[] values, int horizon) {
        var differences = new double[values.length - distance];
        for (var index = 0; index < differences.length; index++) {
            differences[index] = values[index + distance] - values[index];
        }
        var next = inner.continued(differences, horizon);
        for (var step = 0; step < horizon; step++) {
            next[step] += step < distance ? values[values.length - distance + step] : next[step - distance];
        }
        return next;
    }
}
