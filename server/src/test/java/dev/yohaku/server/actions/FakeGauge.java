package dev.yohaku.server.actions;

import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A gauge that had one level on each day before a moment and another on each day after it, with a weekly rhythm. Thread-safe. */
class FakeGauge implements Gauge {
    static final String KIND = "fake";

    private record Turn(Instant at, double before, double after) {}

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private volatile boolean broken;

    void turn(String subject, Instant at, double before, double after) {
        turns.put(subject, new Turn(at, before, after));
    }

    void breakDown(boolean now) {
        broken = now;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Choice> choices() {
        return turns.keySet().stream()
                .sorted()
                .map(subject -> new Choice(subject, Name.of("The " + subject)))
                .toList();
    }

    @Override
    public Optional<Reading> reading(String subject, Instant from, Instant to) {
        if (broken) {
            throw new IllegalStateException("the source does not answer");
        }
        return Optional.ofNullable(turns.get(subject)).map(turn -> {
            var daily = new ArrayList<Double>();
            for (var day = from; day.isBefore(to); day = day.plusSeconds(86_400)) {
                var rhythm = 1 + (day.getEpochSecond() / 86_400) % 7 / 10.0;
                daily.add(rhythm * (day.isBefore(turn.at()) ? turn.before() : turn.after()));
            }
            return new Reading(daily, "ms");
        });
    }
}
