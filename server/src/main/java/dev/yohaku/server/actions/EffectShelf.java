package dev.yohaku.server.actions;

import dev.yohaku.server.actions.Effect.Shift;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what became of actions. Rows are added and never changed. Thread-safe. */
@Component
@Transactional
class EffectShelf {
    private final JdbcClient jdbc;

    EffectShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an effect; false when the same completion was looked at before. */
    public boolean add(Effect effect) {
        var shift = effect.shift();
        return jdbc.sql("""
                        insert into action_effect (action_id, done_on, gauge, subject, direction, outcome, level_before,
                            level_after, change_low, change_high, unit, week, checked_ms)
                        values (:action, :done, :gauge, :subject, :direction, :outcome, :before, :after, :low, :high,
                            :unit, :week, :at)
                        on conflict (action_id, done_on) do nothing
                        """)
                        .param("action", effect.actionId())
                        .param("done", effect.doneOn().toString())
                        .param("gauge", effect.expected().gauge())
                        .param("subject", effect.expected().subject())
                        .param("direction", effect.expected().direction().key())
                        .param("outcome", effect.outcome().key())
                        .param("before", shift == null ? null : shift.before())
                        .param("after", shift == null ? null : shift.after())
                        .param("low", shift == null ? null : shift.low())
                        .param("high", shift == null ? null : shift.high())
                        .param("unit", effect.unit())
                        .param("week", effect.week())
                        .param("at", effect.checkedAt().toEpochMilli())
                        .update()
                == 1;
    }

    /** The effects of an action, newest completion first. */
    @Transactional(readOnly = true)
    public List<Effect> of(String actionId) {
        return jdbc.sql("select * from action_effect where action_id = :action order by done_on desc")
                .param("action", actionId)
                .query(EffectShelf::read)
                .list();
    }

    /** All effects of a team's actions, by action, newest completion first. */
    @Transactional(readOnly = true)
    public List<Effect> all(String team) {
        return jdbc.sql("""
                        select e.* from action_effect e join action a on a.id = e.action_id
                        where a.team = :team order by a.number, e.done_on desc
                        """).param("team", team).query(EffectShelf::read).list();
    }

    /** The effects that a team's actions were found to have in a week, by action. */
    @Transactional(readOnly = true)
    public List<Effect> found(String team, String week) {
        return jdbc.sql("""
                        select e.* from action_effect e join action a on a.id = e.action_id
                        where a.team = :team and e.week = :week order by a.number, e.done_on
                        """)
                .param("team", team)
                .param("week", week)
                .query(EffectShelf::read)
                .list();
    }

    /** Actions that are done, expect something, and were not looked at since, by number. */
    @Transactional(readOnly = true)
    public List<Action> waiting() {
        return jdbc.sql("""
                        select * from action a where state = 'done' and gauge <> '' and not exists
                            (select 1 from action_effect e where e.action_id = a.id and e.done_on = a.done_on)
                        order by number
                        """).query(ActionRows::action).list();
    }

    private static Effect read(ResultSet row, int number) throws SQLException {
        return new Effect(
                row.getString("action_id"),
                LocalDate.parse(row.getString("done_on")),
                new Expected(
                        row.getString("gauge"),
                        row.getString("subject"),
                        Expected.Direction.valueOf(ActionRows.upper(row.getString("direction")))),
                EffectOutcome.valueOf(ActionRows.upper(row.getString("outcome"))),
                shift(row),
                row.getString("unit"),
                row.getString("week"),
                Instant.ofEpochMilli(row.getLong("checked_ms")));
    }

    private static @Nullable Shift shift(ResultSet row) throws SQLException {
        var before = row.getDouble("level_before");
        return row.wasNull()
                ? null
                : new Shift(
                        before,
                        row.getDouble("level_after"),
                        row.getDouble("change_low"),
                        row.getDouble("change_high"));
    }
}
