package dev.yohaku.server.discovery;

import java.util.Locale;

/** What a service does, which says what its events are called. A service has at most one SLI of each aspect for each kind. */
enum Kind {
    HTTP,
    RPC,
    MESH,
    INGRESS,
    PROBE,
    JOB,
    QUEUE,
    /** The scrapes of a process that shows nothing else of itself. */
    SCRAPE,
    /** Something timed whose nature its name does not tell. */
    WORK;

    /** Whether it is looked at only in services that show nothing else. */
    boolean lastResort() {
        return this == SCRAPE || this == WORK;
    }

    /** For message keys and names. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
