package dev.yohaku.server.meetings;

import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.meetings.Meeting.Form;
import dev.yohaku.server.meetings.Meeting.State;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.InUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviews that are or were held. One cannot be closed while an item of its agenda has no end. Thread-safe. */
@Component
@Transactional
public class Meetings implements InUse {
    /** More than this is not believed of one call. */
    static final long MOST_SECONDS = 120;

    private final JdbcClient jdbc;
    private final Pulse pulse;
    private final Agenda agenda;
    private final EndShelf ends;
    private final Roles roles;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Meetings(
            JdbcClient jdbc,
            Pulse pulse,
            Agenda agenda,
            EndShelf ends,
            Roles roles,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.pulse = pulse;
        this.agenda = agenda;
        this.ends = ends;
        this.roles = roles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(String team, String week) {
        return jdbc.sql("select * from meeting where team = :team and week = :week")
                .param("team", team)
                .param("week", week)
                .query(Meetings::read)
                .optional();
    }

    /** All of a team, the newest week first. */
    @Transactional(readOnly = true)
    public List<Meeting> all(String team) {
        return jdbc.sql("select * from meeting where team = :team order by week desc")
                .param("team", team)
                .query(Meetings::read)
                .list();
    }

    /** Those held in writing whose closing time has passed and that are open, by team and week. */
    @Transactional(readOnly = true)
    List<Meeting> overdue(Instant now) {
        return jdbc.sql("select * from meeting where state = 'open' and closes_ms <= :now order by team, week")
                .param("now", now.toEpochMilli())
                .query(Meetings::read)
                .list();
    }

    /**
     * Starts the review of an edition, with those in its roles whose turn it is where nobody was chosen; one that was started before is
     * given as it is.
     *
     * @param closes when a written one is closed by itself; null for never, and not asked for one held together
     */
    public Meeting start(Edition edition, Form form, @Nullable Instant closes, String by) {
        pulse.beat(edition.team(), edition.week());
        var started = jdbc.sql("""
                        insert into meeting (team, week, edition, form, state, started_ms, started_by, closes_ms, closed_by, seconds)
                        values (:team, :week, :edition, :form, 'open', :now, :by, :closes, '', 0)
                        on conflict (team, week) do nothing
                        """)
                .param("team", edition.team())
                .param("week", edition.week())
                .param("edition", edition.edition())
                .param("form", form.key())
                .param("now", clock.millis())
                .param("by", by)
                .param("closes", form == Form.WRITTEN && closes != null ? closes.toEpochMilli() : null)
                .update();
        if (started == 1) {
            roles.settle(edition.team(), edition.week(), by);
            audit.record(by, "meeting.started", edition.team() + "/" + edition.week(), form.key());
        }
        return the(edition.team(), edition.week());
    }

    /**
     * Closes a review that has an end for every item of its agenda.
     *
     * @param by empty when it closes by itself
     * @throws IllegalArgumentException if it was never started
     */
    public Closing close(String team, String week, String by) {
        pulse.beat(team, week);
        var meeting = the(team, week);
        if (!meeting.isOpen()) {
            return new Closing.Closed(meeting);
        }
        var open = agenda.of(team, week).stream().filter(AgendaItem::isOpen).toList();
        if (!open.isEmpty()) {
            return new Closing.Refused(open);
        }
        turn(team, week, State.CLOSED, by);
        var closed = the(team, week);
        events.publishEvent(new MeetingClosed(closed));
        return new Closing.Closed(closed);
    }

    /** Opens a closed review again; from then on it does not close by itself. One that is open stays as it is. */
    public Meeting reopen(String team, String week, String by) {
        pulse.beat(team, week);
        if (!the(team, week).isOpen()) {
            turn(team, week, State.OPEN, by);
        }
        return the(team, week);
    }

    /**
     * Adds time spent in an open review that is held together, at most {@value #MOST_SECONDS} seconds a call. However many people's pages
     * say so, it never is more than the time since its start.
     */
    public void tick(String team, String week, long seconds) {
        jdbc.sql("""
                        update meeting set seconds = case when seconds + :seconds < (:now - started_ms) / 1000
                            then seconds + :seconds else (:now - started_ms) / 1000 end
                        where team = :team and week = :week and state = 'open' and form = 'together'
                            and seconds < (:now - started_ms) / 1000
                        """)
                .param("seconds", Math.clamp(seconds, 0, MOST_SECONDS))
                .param("now", clock.millis())
                .param("team", team)
                .param("week", week)
                .update();
    }

    /** From its start on, or from the first end of an item on; also when it is closed: the edition that was held stays the one shown. */
    @Override
    @Transactional(readOnly = true)
    public boolean isDiscussed(String team, String week) {
        return find(team, week).isPresent() || ends.any(team, week);
    }

    private void turn(String team, String week, State state, String by) {
        jdbc.sql("""
                        update meeting set state = :state, closed_ms = :closed, closed_by = :by,
                            closes_ms = case when :state = 'open' then null else closes_ms end
                        where team = :team and week = :week
                        """)
                .param("state", state.key())
                .param("closed", state == State.CLOSED ? clock.millis() : null)
                .param("by", state == State.CLOSED ? by : "")
                .param("team", team)
                .param("week", week)
                .update();
        audit.record(by, state == State.CLOSED ? "meeting.closed" : "meeting.reopened", team + "/" + week, "");
    }

    private Meeting the(String team, String week) {
        return find(team, week)
                .orElseThrow(() ->
                        new IllegalArgumentException("the review of " + team + " in " + week + " was not started"));
    }

    private static Meeting read(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getString("team"),
                row.getString("week"),
                row.getInt("edition"),
                Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("started_ms")),
                row.getString("started_by"),
                instant(row, "closes_ms"),
                instant(row, "closed_ms"),
                row.getString("closed_by"),
                row.getLong("seconds"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
