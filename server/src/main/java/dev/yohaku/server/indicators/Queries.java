package dev.yohaku.server.indicators;

import org.jspecify.annotations.Nullable;

/** The queries of an SLI as people wrote them: good or bad (exactly one of them) and total. */
public record Queries(@Nullable String good, @Nullable String bad, String total) {
    public Queries {
        if ((good == null) == (bad == null)) {
            throw new IllegalArgumentException("an SLI has either a good or a bad query");
        }
    }

    public static Queries good(String good, String total) {
        return new Queries(good, null, total);
    }

    public static Queries bad(String bad, String total) {
        return new Queries(null, bad, total);
    }
}
