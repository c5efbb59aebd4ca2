package dev.yohaku.engine.sli;

/** Counts that are being added up. Confined to one thread. */
final class Sum {
    private double good;
    private double total;
    private double observed;

    void add(double good, double total, double observed) {
        this.good += good;
        this.total += total;
        this.observed += observed;
    }

    /** Adds entry {@code index} of an array of triples of good, total and observed seconds. */
    void add(double[] triples, int index) {
        add(triples[3 * index], triples[3 * index + 1], triples[3 * index + 2]);
    }

    void store(double[] triples, int index) {
        triples[3 * index] = good;
        triples[3 * index + 1] = total;
        triples[3 * index + 2] = observed;
    }

    Counts counts() {
        return new Counts(good, total, (long) observed);
    }
}
