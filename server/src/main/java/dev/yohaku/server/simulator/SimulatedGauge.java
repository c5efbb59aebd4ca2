package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.time.MinuteRange;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** A gauge that the simulated product exposes, with the limit that it may reach. Thread-safe. */
public final class SimulatedGauge implements Exposed {
    private final String id;
    private final Words name;
    private final Labels labels;
    private final Family family;
    private final Course course;
    private final OptionalDouble limit;

    SimulatedGauge(String id, Words name, Labels labels, Family family, Course course, OptionalDouble limit) {
        this.id = id;
        this.name = name;
        this.labels = labels;
        this.family = family;
        this.course = course;
        this.limit = limit;
    }

    public String id() {
        return id;
    }

    public Words name() {
        return name;
    }

    /** The service that exposes it. */
    public String service() {
        return labels.valueOrEmpty("job");
    }

    @Override
    public Labels labels() {
        return labels;
    }

    @Override
    public Family family() {
        return family;
    }

    /** From this value on it is too much. */
    public OptionalDouble limit() {
        return limit;
    }

    /** A whole number, not below zero. */
    public double value(long minute) {
        return course.at(minute);
    }

    Course course() {
        return course;
    }

    /** The first minute of a range at which the limit is reached; empty when it is not, or there is none. */
    public OptionalLong crossing(MinuteRange range) {
        return limit.isEmpty()
                ? OptionalLong.empty()
                : LongStream.range(range.from(), range.to())
                        .filter(m -> value(m) >= limit.getAsDouble())
                        .findFirst();
    }

    @Override
    public String toString() {
        return labels.toString();
    }
}
