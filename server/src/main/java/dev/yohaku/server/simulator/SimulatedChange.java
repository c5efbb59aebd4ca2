package dev.yohaku.server.simulator;

import java.time.Instant;

/**
 * A change of the simulated product that its tools would tell of.
 *
 * @param kind {@code deployment} or {@code configuration}
 * @param version empty where there is none
 */
public record SimulatedChange(String id, String kind, String service, String title, String version, Instant at) {}
