package dev.yohaku.server.ingest;

/** How we say who we are to a source. Secrets are references; they are looked up for each connection and never kept. */
public sealed interface Authentication {
    /** Nothing is sent. */
    record None() implements Authentication {}

    /** A bearer token. */
    record Bearer(SecretReference token) implements Authentication {}

    /** User name and password. */
    record Basic(String user, SecretReference password) implements Authentication {}
}
