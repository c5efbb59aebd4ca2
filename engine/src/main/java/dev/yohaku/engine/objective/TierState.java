package dev.yohaku.engine.objective;

/** Whether a tier is on, and since which minute. */
public sealed interface TierState {
    TierState OFF = new Off();

    boolean isOn();

    record Off() implements TierState {
        @Override
        public boolean isOn() {
            return false;
        }
    }

    /** @param sinceMinute the minute at whose start the tier was found burning: the one after the last minute counted */
    record On(long sinceMinute) implements TierState {
        @Override
        public boolean isOn() {
            return true;
        }
    }
}
