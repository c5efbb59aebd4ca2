package dev.yohaku.server.discovery;

import java.util.Locale;

/** Why something is declined. */
enum Why {
    TOO_LITTLE_HISTORY,
    TOO_LITTLE_TRAFFIC,
    NO_OUTCOME,
    NO_BUCKETS,
    NO_TARGET,
    TOO_MANY_SERIES,
    ONLY_MACHINES,
    NOT_A_COUNTER;

    /** For programs: {@code too-little-traffic}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For message keys. */
    String key() {
        return code().replace('-', '.');
    }
}
