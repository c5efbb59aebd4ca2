package dev.yohaku.engine.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says about itself.
 *
 * @param name lower case letters, digits and dashes, at most 63
 * @param displayName the name for people, {@code name} when none is given
 * @param description empty when there is none
 * @param labels each with one or more values
 */
public record Metadata(
        String name,
        String displayName,
        String description,
        Map<String, List<String>> labels,
        Map<String, String> annotations,
        Place place) {
    public Metadata {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
    }

    /** Metadata of a document that was not read from a file. */
    public static Metadata of(String name, String displayName, Map<String, String> annotations) {
        return new Metadata(name, displayName, "", Map.of(), annotations, new Place("", 1, 1));
    }

    /** The value of an annotation; empty when it is absent or blank. */
    public Optional<String> annotation(String key) {
        return Optional.ofNullable(annotations.get(key)).filter(value -> !value.isBlank());
    }
}
