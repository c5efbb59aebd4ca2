package dev.yohaku.server.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A token with which a program acts for a person; the token itself is known to nobody but them. */
public record ApiToken(
        String id, String name, Scope scope, Instant expiresAt, Optional<Instant> lastUsedAt, boolean revoked) {
    /** How much of what its owner may do a token may do. */
    public enum Scope {
        /** Reads. */
        READ(Role.VIEWER),
        /** Reads, and writes all but what administrators do. */
        WRITE(Role.LEAD),
        /** Everything that its owner may do. */
        ADMIN(Role.ADMIN);

        private final Role limit;

        Scope(Role limit) {
            this.limit = limit;
        }

        /** Its name in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        Role limit() {
            return limit;
        }
    }
}
