package dev.yohaku.server.simulator;

import java.util.List;

/** A sequence of draws that follows from its key alone, the same on every machine. Confined to one thread. */
final class Dice {
    private long state;

    Dice(long seed, String what, long... parts) {
        this.state = Draw.key(seed, what, parts);
    }

    /** Uniform in [0, 1). */
    double unit() {
        state = Draw.mix(state);
        return Draw.unit(state);
    }

    /** Uniform between two values. */
    double between(double low, double high) {
        return low + unit() * (high - low);
    }

    /** Between two positive values, each factor as likely as the next: as often under their geometric mean as over it. */
    double scaled(double low, double high) {
        return low * StrictMath.exp(unit() * StrictMath.log(high / low));
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int whole(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get((int) (unit() * choices.size()));
    }
}
