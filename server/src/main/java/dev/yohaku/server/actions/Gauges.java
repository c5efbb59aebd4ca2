package dev.yohaku.server.actions;

import dev.yohaku.server.catalog.Name;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that measures what actions are expected to move; asked for late, since those who implement them may use actions. Thread-safe. */
@Component
public class Gauges {
    private final ObjectProvider<Gauge> known;

    Gauges(ObjectProvider<Gauge> known) {
        this.known = known;
    }

    /** By kind. */
    public List<Gauge> all() {
        return known.stream().sorted(Comparator.comparing(Gauge::kind)).toList();
    }

    public Optional<Gauge> find(String kind) {
        return all().stream().filter(gauge -> gauge.kind().equals(kind)).findFirst();
    }

    /** What people call the thing that is expected to move; empty when nobody knows it any more. */
    public Optional<Name> name(Expected expected) {
        return find(expected.gauge()).stream()
                .flatMap(gauge -> gauge.choices().stream())
                .filter(choice -> choice.subject().equals(expected.subject()))
                .map(Gauge.Choice::name)
                .findFirst();
    }
}
