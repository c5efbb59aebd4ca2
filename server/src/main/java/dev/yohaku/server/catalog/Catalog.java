package dev.yohaku.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of teams and services. Thread-safe. */
@Component
@Transactional
public class Catalog {
    private final JdbcClient jdbc;

    Catalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All teams by id. */
    @Transactional(readOnly = true)
    public List<Team> teams() {
        return jdbc.sql("select id, name_ja, name_en from team order by id")
                .query(Catalog::readTeam)
                .list();
    }

    /** All services by id. */
    @Transactional(readOnly = true)
    public List<Service> services() {
        return jdbc.sql("select id, name_ja, name_en, team_id from service order by id")
                .query(Catalog::readService)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Service> findService(String id) {
        return jdbc.sql("select id, name_ja, name_en, team_id from service where id = :id")
                .param("id", id)
                .query(Catalog::readService)
                .optional();
    }

    /** Adds a team or renames it. */
    public void save(Team team) {
        jdbc.sql("""
                        insert into team (id, name_ja, name_en) values (:id, :ja, :en)
                        on conflict (id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en
                        """)
                .param("id", team.id())
                .param("ja", team.name().ja())
                .param("en", team.name().en())
                .update();
    }

    /** Adds a service or changes its name; an owner, once known, is kept when the new record names none. */
    public void save(Service service) {
        jdbc.sql("""
                        insert into service (id, name_ja, name_en, team_id) values (:id, :ja, :en, :team)
                        on conflict (id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
                            team_id = coalesce(excluded.team_id, service.team_id)
                        """)
                .param("id", service.id())
                .param("ja", service.name().ja())
                .param("en", service.name().en())
                .param("team", service.teamId())
                .update();
    }

    /** Adds a service that has no record yet, named by its id; one that is known stays as it is. */
    public void ensureService(String id, @Nullable String teamId) {
        if (findService(id).isEmpty()) {
            save(new Service(id, Name.of(id), teamId));
        }
    }

    private static Team readTeam(ResultSet row, int number) throws SQLException {
        return new Team(row.getString("id"), new Name(row.getString("name_ja"), row.getString("name_en")));
    }

    private static Service readService(ResultSet row, int number) throws SQLException {
        return new Service(
                row.getString("id"),
                new Name(row.getString("name_ja"), row.getString("name_en")),
                row.getString("team_id"));
    }
}
