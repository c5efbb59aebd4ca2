package dev.yohaku.engine.spec;

/** Writes OpenSLO v1 documents with comments, one after the other; what it writes reads back to the same documents. Confined to one thread. */
public final class OpenSloWriter {
    private final StringBuilder text = new StringBuilder();

    /** Adds a service; {@code comment} may have several lines or be empty. */
    public OpenSloWriter add(ServiceDocument service, String comment) {
        throw new UnsupportedOperationException();
    }

    public OpenSloWriter add(DataSourceDocument dataSource, String comment) {
        throw new UnsupportedOperationException();
    }

    /** Adds an SLO with its indicator written inline. */
    public OpenSloWriter add(SloDocument slo, String comment) {
        throw new UnsupportedOperationException();
    }

    /** All documents so far, as YAML. */
    public String text() {
        return text.toString();
    }
}
