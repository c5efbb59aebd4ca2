package dev.yohaku.engine.spec;

/** A service that objectives belong to. */
public record ServiceDocument(Metadata metadata) {
    public String name() {
        return metadata.name();
    }
}
