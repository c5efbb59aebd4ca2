package dev.yohaku.engine.change;

/** The first points of a series of close points: their median is its level until more is known. Confined to one thread. */
final class Opening {
    private static final int POINTS = 48;

    private final float[] values = new float[POINTS];
    private int size;

    boolean isComplete() {
        return size == POINTS;
    }

    void add(double value) {
        values[size++] = (float) value;
    }

    double median() {
        var known = new double[size];
        for (var i = 0; i < size; i++) {
            known[i] = values[i];
        }
        return Learning.median(known, size);
    }
}
