package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Labels;

/** One value of a query's result at one time; a scalar has no labels. */
public record InstantValue(Labels labels, long timeMillis, double value) {}
