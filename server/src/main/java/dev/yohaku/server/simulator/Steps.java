package dev.yohaku.server.simulator;

/** Times at equal steps, from the first to the last of them, in milliseconds. */
record Steps(long from, long to, long step) {
    int count() {
        return (int) ((to - from) / step) + 1;
    }

    long at(int index) {
        return from + index * step;
    }

    /** The times of a subquery: multiples of its step from so long before the first to the last. */
    Steps within(long before, long innerStep) {
        var first = Math.ceilDiv(from - before + 1, innerStep) * innerStep;
        return new Steps(first, Math.max(first, Math.floorDiv(to, innerStep) * innerStep), innerStep);
    }
}
