package dev.yohaku.engine.objective;

/** Whether a tier is on, and since which minute. */
public sealed interface TierState {
    TierState OFF = new Off();

    record Off() implements TierState {}

    /** @param sinceMinute the minute at whose start the tier was found burning: the one after the last minute counted */
    record On(long sinceMinute) implements TierState {}

    default boolean isOn() {
        return this instanceof On;
    }
}
