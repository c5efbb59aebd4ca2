package dev.yohaku.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All API tokens, as hashes. Thread-safe. */
@Component
@Transactional
class ApiTokens {
    /** Last use is remembered this coarsely, so that a busy token does not write at each request. */
    private static final Duration USE_STEP = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ApiTokens(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose a good token is. */
    record Use(String id, String person, ApiToken.Scope scope, long lastUsedAt) {}

    /** Makes a token; the text is never known again. */
    Secret make(String person, String name, ApiToken.Scope scope, Duration lasts) {
        var secret = Secret.random("yohaku_");
        jdbc.sql("""
                        insert into api_token (id, person_id, name, scope, hash, created_at, expires_at)
                        values (:id, :person, :name, :scope, :hash, :now, :until)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("person", person)
                .param("name", name)
                .param("scope", scope.name())
                .param("hash", secret.hash())
                .param("now", clock.millis())
                .param("until", clock.millis() + lasts.toMillis())
                .update();
        return secret;
    }

    /** The tokens of a person, newest first. */
    @Transactional(readOnly = true)
    List<ApiToken> of(String person) {
        return jdbc.sql("""
                        select id, name, scope, expires_at, last_used_at, revoked_at from api_token
                        where person_id = :person order by created_at desc, id
                        """).param("person", person).query(ApiTokens::read).list();
    }

    /** Whose token this is; empty when it never was one, is too old, or was revoked. */
    @Transactional(readOnly = true)
    Optional<Use> find(Secret secret) {
        return jdbc.sql("""
                        select id, person_id, scope, last_used_at from api_token
                        where hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .param("hash", secret.hash())
                .param("now", clock.millis())
                .query((row, number) -> new Use(
                        row.getString("id"),
                        row.getString("person_id"),
                        ApiToken.Scope.valueOf(row.getString("scope")),
                        row.getLong("last_used_at")))
                .optional();
    }

    void used(Use use) {
        if (clock.millis() - use.lastUsedAt() < USE_STEP.toMillis()) {
            return;
        }
        jdbc.sql("update api_token set last_used_at = :now where id = :id")
                .param("now", clock.millis())
                .param("id", use.id())
                .update();
    }

    /** Revokes a token of this person; false when they have none of this id. */
    boolean revoke(String person, String id) {
        return jdbc.sql(
                                "update api_token set revoked_at = :now where id = :id and person_id = :person and revoked_at is null")
                        .param("now", clock.millis())
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        var used = row.getLong("last_used_at");
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                ApiToken.Scope.valueOf(row.getString("scope")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                used == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used)),
                row.getObject("revoked_at") != null);
    }
}
