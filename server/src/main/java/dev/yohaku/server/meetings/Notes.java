package dev.yohaku.server.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes under the sections of a review. Every version is kept; a later one never overwrites one that its author had not seen. Thread-safe. */
@Component
@Transactional
public class Notes {
    private static final String COLUMNS = "section, version, content, author, written_ms";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Notes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version of each section's note, by section. */
    @Transactional(readOnly = true)
    public List<Note> of(String team, String week) {
        return jdbc.sql("select " + COLUMNS + " from review_note n where team = :team and week = :week and version = "
                        + "(select max(version) from review_note m where m.team = n.team and m.week = n.week and m.section = n.section)"
                        + " order by section")
                .param("team", team)
                .param("week", week)
                .query(Notes::read)
                .list();
    }

    /** Saves a note that its author began from {@code seen} (0 for an empty one). */
    public Saving save(String team, String week, String section, int seen, String content, String author) {
        var current = current(team, week, section);
        if (current.isPresent() && current.get().version() != seen) {
            return new Saving.Conflict(current.get(), content);
        }
        var note = new Note(section, seen + 1, content, author, clock.instant());
        return insert(team, week, note)
                ? new Saving.Saved(note)
                : new Saving.Conflict(current(team, week, section).orElse(note), content);
    }

    private Optional<Note> current(String team, String week, String section) {
        return of(team, week).stream()
                .filter(note -> note.section().equals(section))
                .findFirst();
    }

    /** False when somebody saved this version at the same moment. */
    private boolean insert(String team, String week, Note note) {
        var rows = jdbc.sql("""
                        insert into review_note (week, team, section, version, content, author, written_ms)
                        values (:week, :team, :section, :version, :content, :author, :at)
                        on conflict (week, team, section, version) do nothing
                        """)
                .param("week", week)
                .param("team", team)
                .param("section", note.section())
                .param("version", note.version())
                .param("content", note.content())
                .param("author", note.author())
                .param("at", note.writtenAt().toEpochMilli())
                .update();
        return rows == 1;
    }

    private static Note read(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getString("section"),
                row.getInt("version"),
                row.getString("content"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("written_ms")));
    }
}
