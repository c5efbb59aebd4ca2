package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import java.util.Set;

/**
 * Something that the product's people planned and wrote into their calendar beforehand; the rest of what they plan, nobody is told of.
 *
 * @param kind as in the calendar: {@code campaign}, {@code other}
 * @param services whose traffic it moves
 */
public record Announced(String id, String kind, Words name, MinuteRange range, Set<String> services) {
    public Announced {
        services = Set.copyOf(services);
    }
}
