package dev.yohaku.server.risks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that risk records can be tied to. They are asked for late, since those who implement them may raise risks themselves. Thread-safe. */
@Component
public class Triggers {
    private final ObjectProvider<Trigger> known;

    Triggers(ObjectProvider<Trigger> known) {
        this.known = known;
    }

    /** By kind. */
    public List<Trigger> all() {
        return known.stream().sorted(Comparator.comparing(Trigger::kind)).toList();
    }

    /** The newest reading of what a record is tied to; empty when it cannot be read. */
    public Optional<Trigger.Reading> reading(TriggerLink link, Instant at) {
        return of(link).flatMap(trigger -> trigger.reading(link.id(), at));
    }

    /** The page of what a record is tied to. */
    public Optional<String> page(TriggerLink link) {
        return of(link).flatMap(trigger -> trigger.page(link.id()));
    }

    private Optional<Trigger> of(TriggerLink link) {
        return all().stream()
                .filter(trigger -> trigger.kind().equals(link.kind()))
                .findFirst();
    }
}
