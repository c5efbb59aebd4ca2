package dev.yohaku.server.acceptance;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits, with a bound, for what comes true by itself. */
final class Eventually {
    private static final long STEP_MILLIS = 250;

    private Eventually() {}

    /** Returns as soon as the condition holds; an exception from it counts as not yet. */
    static void holds(String what, Duration within, Callable<Boolean> condition) throws InterruptedException {
        var end = System.nanoTime() + within.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            Thread.sleep(STEP_MILLIS);
        }
        throw new AssertionError(what + ": not within " + within.toSeconds() + " s", last);
    }
}
