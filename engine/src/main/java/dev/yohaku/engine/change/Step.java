package dev.yohaku.engine.change;

/** What follows from how far apart points are: hourly ones have days and weeks, those closer than half an hour are judged within hours. */
final class Step {
    private static final int SHORT = 30;
    private static final int QUARTER_OF_A_DAY = 360;
    private static final int DAY = 1440;
    private static final int LEARNING_DAYS = 14;
    private static final int SHORT_LEARNING_POINTS = 60;
    private static final int SHORT_BLOCK = 1;

    private Step() {}

    static boolean isShort(int step) {
        return step < SHORT;
    }

    /** Points in a block, the smallest part of time in which a change is told. */
    static int block(int step) {
        return isShort(step) ? SHORT_BLOCK : Math.max(1, QUARTER_OF_A_DAY / step);
    }

    /** Points before anything is said. */
    static int learning(int step) {
        return isShort(step) ? SHORT_LEARNING_POINTS : LEARNING_DAYS * DAY / step;
    }

    /** The local day; of close points the hour of their sixty. */
    static long day(Hours hours, int step) {
        return isShort(step) ? Math.floorDiv(hours.minute(), (long) SHORT_LEARNING_POINTS * step) : hours.day();
    }

    /** A change that has lasted for so many minutes is what is usual; what comes on top is another one. */
    static long usualAfter(int step) {
        return isShort(step) ? (long) SHORT_LEARNING_POINTS * step : (long) LEARNING_DAYS * DAY;
    }

    /** How far beyond the usual one point counts, in standard deviations: a burst of an hour is not a trend; close points have less time to tell. */
    static double clip(int step) {
        return isShort(step) ? 8 : 3;
    }

    /** Points in a day, or in what stands for one. */
    static int perDay(int step) {
        return isShort(step) ? SHORT_LEARNING_POINTS : Math.max(1, DAY / step);
    }

    /** How many blocks a change of a busy count or a level must have lasted: two days of hourly points. */
    static int lasting(int step) {
        return isShort(step) ? 3 : 8;
    }
}
