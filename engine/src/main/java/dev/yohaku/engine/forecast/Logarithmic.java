package dev.yohaku.engine.forecast;

import java.util.Arrays;

/** Another method on the logarithms, for series above zero: what grows, grows by a share. */
record Logarithmic(Method inner) implements Method {
    @Override
    public double[] continued(double[] values, int horizon) {
        var logarithms = Arrays.stream(values).map(Math::log).toArray();
        return Arrays.stream(inner.continued(logarithms, horizon))
                .map(Math::exp)
                .toArray();
    }
}
