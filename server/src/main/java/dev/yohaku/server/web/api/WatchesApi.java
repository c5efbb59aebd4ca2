package dev.yohaku.server.web.api;

import dev.yohaku.server.watches.Seen;
import dev.yohaku.server.watches.Watch;
import dev.yohaku.server.watches.WatchedSeries;
import dev.yohaku.server.watches.Watches;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/watches}: the watches, and the series of all that is watched. */
@RestController
class WatchesApi {
    private final Watches watches;
    private final WatchedSeries series;
    private final InstantSource clock;

    WatchesApi(Watches watches, WatchedSeries series, InstantSource clock) {
        this.watches = watches;
        this.series = series;
        this.clock = clock;
    }

    @GetMapping("/api/v1/watches")
    Map<String, Object> watches() {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("watches", watches.all().stream().map(WatchesApi::form).toList());
        answer.put(
                "series",
                series.all(clock.instant(), 1).stream().map(WatchesApi::form).toList());
        return answer;
    }

    private static Map<String, @Nullable Object> form(Watch watch) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", watch.id());
        form.put("name", Map.of("ja", watch.name().ja(), "en", watch.name().en()));
        form.put("query", watch.query());
        form.put("goodness", watch.goodness().name().toLowerCase(Locale.ROOT));
        form.put("service", watch.service());
        form.put("owner", watch.owner());
        form.put("reason", watch.reason());
        form.put("unit", watch.unit());
        form.put("origin", watch.origin());
        return form;
    }

    private static Map<String, @Nullable Object> form(Seen seen) {
        var values = seen.watched().values();
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", seen.watched().id());
        form.put("name", Map.of("ja", seen.name().ja(), "en", seen.name().en()));
        form.put("nature", seen.watched().nature().name().toLowerCase(Locale.ROOT));
        form.put("unit", seen.unit());
        form.put("last", last(values.values()));
        return form;
    }

    /** The last known hour; null where none is. */
    private static @Nullable Double last(double[] values) {
        for (var i = values.length - 1; i >= 0; i--) {
            if (!Double.isNaN(values[i])) {
                return values[i];
            }
        }
        return null;
    }
}
