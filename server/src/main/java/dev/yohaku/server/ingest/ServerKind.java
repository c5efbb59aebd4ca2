package dev.yohaku.server.ingest;

/** Which server answers, as far as it says so: {@code Prometheus 2.42.0}; the version may be empty. */
public record ServerKind(String name, String version) {
    @Override
    public String toString() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
