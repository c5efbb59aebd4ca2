package dev.yohaku.server.ingest;

import java.time.Duration;

/** How long we wait: for a connection, for the first byte of an answer, for each next part of one. */
record Patience(Duration connect, Duration answer, Duration stall) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(90), Duration.ofSeconds(60));
}
