package dev.yohaku.server.acceptance;

import dev.yohaku.engine.telemetry.SeriesSamples;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts events in the plainest way there is: the steps between raw samples, a fall counting as a new beginning, and a series that begins
 * beside older ones of its target counting from zero. Knows no minutes, no gaps and none of the product's code.
 */
final class Oracle {
    private Oracle() {}

    /** The events of a selector between two times, the later one exclusive. */
    static double events(URI prometheus, String selector, long fromSeconds, long toSeconds)
            throws IOException, InterruptedException {
        var all = CopiedPast.read(prometheus, selector, toSeconds - 0.001, toSeconds - fromSeconds);
        var oldest = oldest(all);
        return all.stream().mapToDouble(s -> events(s, oldest)).sum();
    }

    private static double events(SeriesSamples series, Map<String, Long> oldest) {
        var times = series.timesMillis();
        var values = series.values();
        var bornLater = times[0] > oldest.getOrDefault(target(series), 0L) + 1_000;
        var sum = bornLater ? values[0] : 0;
        for (var i = 1; i < values.length; i++) {
            sum += values[i] >= values[i - 1] ? values[i] - values[i - 1] : values[i];
        }
        return sum;
    }

    private static Map<String, Long> oldest(List<SeriesSamples> all) {
        var oldest = new HashMap<String, Long>();
        all.forEach(series -> oldest.merge(target(series), series.timesMillis()[0], Math::min));
        return oldest;
    }

    private static String target(SeriesSamples series) {
        return series.labels().valueOrEmpty("job") + " " + series.labels().valueOrEmpty("instance");
    }
}
