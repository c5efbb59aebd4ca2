package dev.yohaku.server.identity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when. People write down their own leave; a lead may for those of the team. Thread-safe. */
@Component
@Transactional
public class Absences {
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_YEARS = 3;

    private final JdbcClient jdbc;
    private final People people;
    private final Audit audit;
    private final InstantSource clock;

    Absences(JdbcClient jdbc, People people, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that have not ended before a day, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> since(LocalDate day) {
        return jdbc.sql("select * from absence where until_day >= :day order by from_day, person, id")
                .param("day", day.toString())
                .query(Absences::read)
                .list();
    }

    @Transactional(readOnly = true)
    public boolean absent(String person, LocalDate day) {
        return jdbc.sql(
                                "select count(*) from absence where person = :person and from_day <= :day and until_day >= :day")
                        .param("person", person)
                        .param("day", day.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Writes down that somebody is away. The same days of the same person are written down once.
     *
     * @return key of the message that says why not; empty when it is written down
     */
    public Optional<String> add(String person, LocalDate from, LocalDate until, String note, CurrentUser by) {
        if (!mayWrite(by, person)) {
            return Optional.of("identity.absence.not.yours");
        }
        if (until.isBefore(from) || until.isAfter(from.plusYears(LONGEST_YEARS))) {
            return Optional.of("identity.absence.days.wrong");
        }
        if (note.length() > LONGEST_NOTE) {
            return Optional.of("identity.absence.note.long");
        }
        insert(new Absence(id(person, from, until), person, from, until, note.strip()), by);
        audit.record(by.id(), "absence.added", person, from + "/" + until);
        return Optional.empty();
    }

    /** Takes it back; the key of the message that says why not, else empty. One that is gone already is no problem. */
    public Optional<String> remove(String id, CurrentUser by) {
        var known = jdbc.sql("select * from absence where id = :id")
                .param("id", id)
                .query(Absences::read)
                .optional();
        if (known.isPresent() && !mayWrite(by, known.get().person())) {
            return Optional.of("identity.absence.not.yours");
        }
        known.ifPresent(absence -> {
            jdbc.sql("delete from absence where id = :id").param("id", id).update();
            audit.record(by.id(), "absence.removed", absence.person(), absence.from() + "/" + absence.until());
        });
        return Optional.empty();
    }

    /** Whether somebody may write down when a person is away: themselves, and who leads everywhere or in one of their teams. */
    @Transactional(readOnly = true)
    public boolean mayWrite(CurrentUser by, String person) {
        return by.id().equals(person)
                || by.may(Role.LEAD)
                || people.find(person).stream()
                        .flatMap(known -> known.grants().stream())
                        .anyMatch(grant -> by.may(Role.LEAD, grant.team()));
    }

    private void insert(Absence absence, CurrentUser by) {
        jdbc.sql("""
                        insert into absence (id, person, from_day, until_day, note, added_by, added_ms)
                        values (:id, :person, :from, :until, :note, :by, :at)
                        on conflict (id) do update set note = excluded.note, added_by = excluded.added_by
                        """)
                .param("id", absence.id())
                .param("person", absence.person())
                .param("from", absence.from().toString())
                .param("until", absence.until().toString())
                .param("note", absence.note())
                .param("by", by.id())
                .param("at", clock.millis())
                .update();
    }

    private static String id(String person, LocalDate from, LocalDate until) {
        return UUID.nameUUIDFromBytes((person + "/" + from + "/" + until).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getString("id"),
                row.getString("person"),
                LocalDate.parse(row.getString("from_day")),
                LocalDate.parse(row.getString("until_day")),
                row.getString("note"));
    }
}
