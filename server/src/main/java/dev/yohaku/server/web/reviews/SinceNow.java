package dev.yohaku.server.web.reviews;

import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.SinceEdition;
import dev.yohaku.server.reviews.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What happened since an edition, found out anew at most twice a minute: many read the same page at once in a meeting. Thread-safe. */
@Component
class SinceNow {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 50;

    private final SinceEdition since;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Told> told = new ConcurrentHashMap<>();

    private record Told(Instant at, List<Text> news) {}

    SinceNow(SinceEdition since, InstantSource clock) {
        this.since = since;
        this.clock = clock;
    }

    List<Text> of(Edition edition) {
        var now = clock.instant();
        if (told.size() > MOST) {
            told.clear();
        }
        var key = edition.team() + "/" + edition.week() + "/" + edition.edition();
        var known = told.get(key);
        if (known != null && known.at().plus(FRESH).isAfter(now)) {
            return known.news();
        }
        var news = since.of(edition, now);
        told.put(key, new Told(now, news));
        return news;
    }
}
