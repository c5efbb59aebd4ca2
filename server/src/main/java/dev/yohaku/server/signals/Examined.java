package dev.yohaku.server.signals;

import java.time.Instant;
import java.util.Optional;

/**
 * The last examination.
 *
 * @param to the end of the points examined
 * @param finished when it was done
 * @param series how many have points
 * @param since the first point of the oldest; empty when there is none
 * @param hours of the longest history
 */
public record Examined(Instant to, Instant finished, int series, Optional<Instant> since, int hours) {}
