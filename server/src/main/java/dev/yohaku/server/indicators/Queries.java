package dev.yohaku.server.indicators;

import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.spec.IndicatorDocument;
import dev.yohaku.engine.spec.Metadata;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The queries of an SLI as people wrote them: good or bad (exactly one of them) and total.
 *
 * @param counter whether a selector without a function is a counter, or a number of events in each sample
 */
public record Queries(@Nullable String good, @Nullable String bad, String total, boolean counter) {
    public Queries {
        if ((good == null) == (bad == null)) {
            throw new IllegalArgumentException("an SLI has either a good or a bad query");
        }
    }

    /** Queries that read counters. */
    public Queries(@Nullable String good, @Nullable String bad, String total) {
        this(good, bad, total, true);
    }

    /** The queries of an indicator that was read from a file. */
    public static Queries of(IndicatorDocument document) {
        var good = document.good();
        var bad = document.bad();
        return new Queries(
                good == null ? null : good.text(),
                bad == null ? null : bad.text(),
                document.total().text(),
                document.counter());
    }

    /**
     * What they mean.
     *
     * @throws IllegalArgumentException if one of them does not parse
     */
    SliDefinition definition() {
        var metadata = Metadata.of("sli", "sli", Map.of());
        return IndicatorDocument.of(metadata, good, bad, total, counter).definition();
    }
}
