package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.GaugeBook.Kind;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** A gauge that the simulated product exposes, with the limit that it may reach. Thread-safe. */
public final class SimulatedGauge implements Exposed {
    private final Kind kind;
    private final Labels labels;
    private final Course course;
    private final OptionalDouble limit;

    SimulatedGauge(Kind kind, Course course, OptionalDouble limit) {
        this.kind = kind;
        this.labels = kind.labels();
        this.course = course;
        this.limit = limit;
    }

    public String id() {
        return kind.id();
    }

    public Words name() {
        return kind.name();
    }

    /** The service that it speaks of. */
    public String service() {
        return kind.service();
    }

    /** The job that exposes it. */
    String job() {
        return kind.job();
    }

    @Override
    public Labels labels() {
        return labels;
    }

    @Override
    public Family family() {
        return kind.family();
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
