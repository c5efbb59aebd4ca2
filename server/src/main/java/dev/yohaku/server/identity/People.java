package dev.yohaku.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who has or had an account. Thread-safe. */
@Component
@Transactional
public class People {
    private static final String COLUMNS = "select id, name, password, password_set_at, disabled_at from person ";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    People(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them by id, those who may not sign in included. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return jdbc.sql(COLUMNS + "order by id").query(this::read).list().stream()
                .map(Account::person)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(String id) {
        return account(id).map(Account::person);
    }

    @Transactional(readOnly = true)
    Optional<Account> account(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.strip().toLowerCase(Locale.ROOT))
                .query(this::read)
                .optional();
    }

    @Transactional(readOnly = true)
    boolean hasAdministrator() {
        return all().stream().anyMatch(p -> !p.disabled() && p.role() == Role.ADMIN);
    }

    /** Adds somebody; false when the id is taken. */
    boolean add(Person person, String passwordHash) {
        var added = jdbc.sql("""
                        insert into person (id, name, password, password_set_at, created_at)
                        values (:id, :name, :password, :now, :now) on conflict (id) do nothing
                        """)
                .param("id", person.id())
                .param("name", person.name())
                .param("password", passwordHash)
                .param("now", clock.millis())
                .update();
        if (added == 1) {
            person.grants().forEach(grant -> give(person.id(), grant));
        }
        return added == 1;
    }

    /** Gives a role in place of the one they had in that team or in the workspace. */
    void give(String id, Grant grant) {
        jdbc.sql("""
                        insert into person_role (person_id, team_id, role) values (:id, :team, :role)
                        on conflict (person_id, team_id) do update set role = excluded.role
                        """)
                .param("id", id)
                .param("team", grant.team())
                .param("role", grant.role().name())
                .update();
    }

    /** Sets a new password; all sessions that were opened with the old one end. */
    void setPassword(String id, String passwordHash) {
        jdbc.sql("update person set password = :password, password_set_at = :now where id = :id")
                .param("password", passwordHash)
                .param("now", clock.millis())
                .param("id", id)
                .update();
    }

    /** Forbids or allows to sign in; sessions and tokens of somebody disabled are refused from then on. */
    void setDisabled(String id, boolean disabled) {
        jdbc.sql("update person set disabled_at = :at where id = :id")
                .param("at", disabled ? clock.millis() : null)
                .param("id", id)
                .update();
    }

    private Account read(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        var disabled = row.getObject("disabled_at") != null;
        return new Account(
                new Person(id, row.getString("name"), grants(id), disabled),
                row.getString("password"),
                row.getLong("password_set_at"));
    }

    private List<Grant> grants(String id) {
        return jdbc.sql("select team_id, role from person_role where person_id = :id order by team_id")
                .param("id", id)
                .query((row, number) -> new Grant(row.getString("team_id"), Role.valueOf(row.getString("role"))))
                .list();
    }
}
