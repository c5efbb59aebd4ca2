package dev.yohaku.server.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a notice has come on its way to one channel.
 *
 * @param key of the notice
 * @param attempts so far
 * @param due when it is tried next; empty when it was sent or given up
 * @param sent when it was taken by the receiver
 * @param problem of the last attempt; empty when there was none
 */
public record Delivery(
        String key,
        String kind,
        Instant put,
        int attempts,
        Optional<Instant> due,
        Optional<Instant> sent,
        Optional<Problem> problem) {}
