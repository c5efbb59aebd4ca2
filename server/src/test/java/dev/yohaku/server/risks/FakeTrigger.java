package dev.yohaku.server.risks;

import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** A trigger whose probabilities a test turns. Thread-safe. */
class FakeTrigger implements Trigger {
    static final String KIND = "fake";

    private final Map<String, Double> probabilities = new ConcurrentHashMap<>();

    void turn(String id, double probability) {
        probabilities.put(id, probability);
    }

    void silence(String id) {
        probabilities.remove(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Choice> choices() {
        return List.of();
    }

    @Override
    public Optional<Reading> reading(String id, Instant at) {
        return Optional.ofNullable(probabilities.get(id))
                .map(probability -> new Reading(
                        Name.of(id),
                        probability * 100,
                        "%",
                        OptionalDouble.of(probability),
                        Optional.empty(),
                        Optional.empty()));
    }
}
