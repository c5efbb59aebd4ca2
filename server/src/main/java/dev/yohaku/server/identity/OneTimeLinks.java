package dev.yohaku.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let somebody in once: the first administrator, invited people, and those who forgot their password. Thread-safe. */
@Component
@Transactional
class OneTimeLinks {
    private static final Duration FIRST_ADMINISTRATOR_LASTS = Duration.ofHours(24);
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OneTimeLinks(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for. */
    enum Kind {
        FIRST_ADMIN,
        INVITATION,
        NEW_PASSWORD
    }

    /** What a link that is still good allows; {@code person} is whose password it renews, null for a newcomer. */
    record Link(Kind kind, @Nullable String person, Grant grant) {}

    /** Makes the link for the first administrator; earlier ones are worth nothing any more. */
    Secret forFirstAdministrator() {
        jdbc.sql("update one_time_link set used_at = :now where kind = :kind and used_at is null")
                .param("now", clock.millis())
                .param("kind", Kind.FIRST_ADMIN.name())
                .update();
        var link = new Link(Kind.FIRST_ADMIN, null, Grant.everywhere(Role.ADMIN));
        return make(link, "", FIRST_ADMINISTRATOR_LASTS);
    }

    Secret invitation(Grant grant, String by) {
        return make(new Link(Kind.INVITATION, null, grant), by, INVITATION_LASTS);
    }

    Secret newPassword(String person, String by) {
        var link = new Link(Kind.NEW_PASSWORD, person, Grant.everywhere(Role.VIEWER));
        return make(link, by, FIRST_ADMINISTRATOR_LASTS);
    }

    /** What a secret opens; empty when it never was one, was used, or is too old. */
    @Transactional(readOnly = true)
    Optional<Link> find(Secret secret) {
        return jdbc.sql("""
                        select kind, person_id, role, team_id from one_time_link
                        where hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", secret.hash())
                .param("now", clock.millis())
                .query(OneTimeLinks::read)
                .optional();
    }

    /** Uses a link up, within the transaction of what it opens; false when somebody was faster. */
    boolean use(Secret secret) {
        return jdbc.sql("""
                                update one_time_link set used_at = :now
                                where hash = :hash and used_at is null and expires_at > :now
                                """)
                        .param("now", clock.millis())
                        .param("hash", secret.hash())
                        .update()
                == 1;
    }

    private Secret make(Link link, String by, Duration lasts) {
        var secret = Secret.random("");
        jdbc.sql("""
                        insert into one_time_link (hash, kind, person_id, role, team_id, made_by, created_at, expires_at)
                        values (:hash, :kind, :person, :role, :team, :by, :now, :until)
                        """)
                .param("hash", secret.hash())
                .param("kind", link.kind().name())
                .param("person", link.person())
                .param("role", link.grant().role().name())
                .param("team", link.grant().team())
                .param("by", by)
                .param("now", clock.millis())
                .param("until", clock.millis() + lasts.toMillis())
                .update();
        return secret;
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        return new Link(
                Kind.valueOf(row.getString("kind")),
                row.getString("person_id"),
                new Grant(row.getString("team_id"), Role.valueOf(row.getString("role"))));
    }
}
