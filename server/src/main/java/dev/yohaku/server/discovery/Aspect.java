package dev.yohaku.server.discovery;

import java.util.Locale;

/** What an SLI looks at. */
enum Aspect {
    AVAILABILITY,
    LATENCY;

    /** For message keys and names. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
