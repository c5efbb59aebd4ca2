package dev.yohaku.server.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is noted in reviews, under a section or an item. Every version is kept; a later one never takes the place of one that its author
 * had not seen. Thread-safe.
 */
@Component
@Transactional
public class Notes {
    private static final int LONGEST_FIELD = 300;
    private static final String ITEM = "item:";

    private final JdbcClient jdbc;
    private final Pulse pulse;
    private final InstantSource clock;

    Notes(JdbcClient jdbc, Pulse pulse, InstantSource clock) {
        this.jdbc = jdbc;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** The field of the note under an item; at most 300 characters, or it is refused when saved. */
    public static String item(String itemId) {
        return ITEM + itemId;
    }

    /** The newest version of each field's note, by field. */
    @Transactional(readOnly = true)
    public List<Note> of(String team, String week) {
        return jdbc.sql("""
                        select * from meeting_text n where team = :team and week = :week and version = (
                            select max(version) from meeting_text m where m.team = n.team and m.week = n.week and m.field = n.field
                        ) order by field
                        """)
                .param("team", team)
                .param("week", week)
                .query(Notes::read)
                .list();
    }

    /** All versions of a field's note, the first one first. */
    @Transactional(readOnly = true)
    public List<Note> history(String team, String week, String field) {
        return jdbc.sql(
                        "select * from meeting_text where team = :team and week = :week and field = :field order by version")
                .param("team", team)
                .param("week", week)
                .param("field", field)
                .query(Notes::read)
                .list();
    }

    /**
     * Saves a note that its author began from {@code seen} (0 for an empty one). The same text sent again by its author changes nothing.
     *
     * @param field id of a section, or {@link #item}
     * @throws IllegalArgumentException if the field is longer than 300 characters
     */
    public Saving save(String team, String week, String field, int seen, String content, String author) {
        if (field.length() > LONGEST_FIELD) {
            throw new IllegalArgumentException(
                    "the field of a note is at most " + LONGEST_FIELD + " characters long, not " + field.length());
        }
        pulse.beat(team, week);
        var current = history(team, week, field).reversed().stream().findFirst();
        if (current.map(Note::version).orElse(0) != seen) {
            return current.<Saving>map(theirs -> answer(theirs, seen, content, author))
                    .orElseGet(() -> new Saving.Saved(insert(team, week, new Note(field, 1, content, author, now()))));
        }
        return new Saving.Saved(insert(team, week, new Note(field, seen + 1, content, author, now())));
    }

    private static Saving answer(Note current, int seen, String content, String author) {
        var sentAgain = current.version() == seen + 1
                && current.content().equals(content)
                && current.author().equals(author);
        return sentAgain ? new Saving.Saved(current) : new Saving.Conflict(current, content);
    }

    private Note insert(String team, String week, Note note) {
        jdbc.sql("""
                        insert into meeting_text (team, week, field, version, content, author, written_ms)
                        values (:team, :week, :field, :version, :content, :author, :at)
                        """)
                .param("team", team)
                .param("week", week)
                .param("field", note.section())
                .param("version", note.version())
                .param("content", note.content())
                .param("author", note.author())
                .param("at", note.writtenAt().toEpochMilli())
                .update();
        return note;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static Note read(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getString("field"),
                row.getInt("version"),
                row.getString("content"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("written_ms")));
    }
}
