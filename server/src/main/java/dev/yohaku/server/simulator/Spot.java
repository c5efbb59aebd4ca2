package dev.yohaku.server.simulator;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place where trouble may strike: an outcome of an objective's flows.
 *
 * @param label only flows with this label value; empty for all
 */
record Spot(String objective, String outcome, String label) {
    /** From {@code objective/outcome} or {@code objective/outcome/label}. */
    static List<Spot> all(String... texts) {
        return Stream.of(texts)
                .map(text -> text.split("/", 3))
                .map(parts -> new Spot(parts[0], parts[1], parts.length > 2 ? parts[2] : ""))
                .toList();
    }
}
