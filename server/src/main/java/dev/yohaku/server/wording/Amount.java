package dev.yohaku.server.wording;

/** A measured value with its unit, written the way the language writes it. */
public sealed interface Amount {
    /** A share between 0 and 1: 0.41%. */
    record Share(double ratio, int decimals) implements Amount {}

    /** A time in seconds; under one second it is written in milliseconds. */
    record Seconds(double seconds) implements Amount {}

    /** A number of things that need no counter: 42,000. */
    record Plain(double value) implements Amount {}

    /** A comparison: 3.9×. */
    record Times(double factor) implements Amount {}

    /** Events in an hour: 120/h. */
    record PerHour(double events) implements Amount {}
}
