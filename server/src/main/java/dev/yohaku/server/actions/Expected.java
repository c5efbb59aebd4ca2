package dev.yohaku.server.actions;

import java.util.Locale;

/**
 * What should move once an action is done, so that it can be looked at four weeks later.
 *
 * @param gauge kind of the {@link Gauge} that measures it: watch, objective, alerts; empty when nothing is expected to be measured
 * @param subject what the gauge is asked about; empty exactly when {@code gauge} is
 */
public record Expected(String gauge, String subject, Direction direction) {
    /** Nothing that is measured will move. */
    public static final Expected NOTHING = new Expected("", "", Direction.DOWN);

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN;

        /** Its name in messages, forms, the API and the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean exists() {
        return !gauge.isEmpty();
    }
}
