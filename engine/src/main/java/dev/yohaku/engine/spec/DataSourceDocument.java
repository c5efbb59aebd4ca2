package dev.yohaku.engine.spec;

import java.util.Map;

/**
 * A server that holds telemetry.
 *
 * @param type as it was written, such as {@code prometheus}
 * @param connectionDetails free; {@code url} is the usual entry
 */
public record DataSourceDocument(Metadata metadata, String type, Map<String, String> connectionDetails) {
    public DataSourceDocument {
        connectionDetails = Map.copyOf(connectionDetails);
    }

    public String name() {
        return metadata.name();
    }
}
