package dev.yohaku.server.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps actions and their log. An action is written only over the version before it. Thread-safe. */
@Component
@Transactional
class ActionShelf {
    private final JdbcClient jdbc;

    ActionShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Action> of(String team) {
        return jdbc.sql("select * from action where team = :team order by number")
                .param("team", team)
                .query(ActionRows::action)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Action> all() {
        return jdbc.sql("select * from action order by number")
                .query(ActionRows::action)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Action> find(String id) {
        return jdbc.sql("select * from action where id = :id")
                .param("id", id)
                .query(ActionRows::action)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Action> withKey(String key) {
        return jdbc.sql("select * from action where add_key = :key")
                .param("key", key)
                .query(ActionRows::action)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Action> from(String kind, String reference) {
        return jdbc.sql("""
                        select * from action where origin_kind = :kind and origin_reference = :reference
                        order by number
                        """)
                .param("kind", kind)
                .param("reference", reference)
                .query(ActionRows::action)
                .list();
    }

    /** The actions of which the origin's reference begins so: those of a team's week. */
    @Transactional(readOnly = true)
    public List<Action> fromWithin(String kind, String prefix) {
        return jdbc.sql("""
                        select * from action where origin_kind = :kind
                            and substr(origin_reference, 1, :length) = :prefix
                        order by number
                        """)
                .param("kind", kind)
                .param("prefix", prefix)
                .param("length", prefix.codePointCount(0, prefix.length()))
                .query(ActionRows::action)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Action> partsOf(String parent) {
        return jdbc.sql("select * from action where parent = :parent order by number")
                .param("parent", parent)
                .query(ActionRows::action)
                .list();
    }

    /** The next number, given once. Whoever asks at the same moment waits until this transaction ends. */
    public long number() {
        jdbc.sql("update action_counter set given = given + 1 where id = 'action'")
                .update();
        return jdbc.sql("select given from action_counter where id = 'action'")
                .query(Long.class)
                .single();
    }

    /** Adds an action; false when one was added under this key before. */
    public boolean add(Action action, String key, LogLine line) {
        var row = ActionRows.ofFirst(action);
        row.put("add_key", key);
        var columns = new TreeSet<>(row.keySet());
        var sql = "insert into action (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> ":" + column).collect(Collectors.joining(", "))
                + ") on conflict (add_key) do nothing";
        return written(sql, row, line);
    }

    /** Keeps others from changing an action until this transaction ends; false when somebody changed it already. */
    public boolean hold(Action action) {
        return jdbc.sql("update action set version = version where id = :id and version = :version")
                        .param("id", action.id())
                        .param("version", action.version())
                        .update()
                == 1;
    }

    /** Writes an action over the version before; false when another was written meanwhile. */
    public boolean keep(Action action, LogLine line) {
        var row = ActionRows.of(action);
        var sql = "update action set "
                + new TreeSet<>(row.keySet())
                        .stream()
                                .filter(column -> !column.equals("id"))
                                .map(column -> column + " = :" + column)
                                .collect(Collectors.joining(", "))
                + " where id = :id and version = :version - 1";
        return written(sql, row, line);
    }

    private boolean written(String sql, Map<String, @Nullable Object> row, LogLine line) {
        var written = jdbc.sql(sql).params(row).update() == 1;
        if (written) {
            log(line);
        }
        return written;
    }

    /** The log of an action, newest first. */
    @Transactional(readOnly = true)
    public List<LogLine> log(String id) {
        return jdbc.sql("select * from action_log where action_id = :id order by version desc")
                .param("id", id)
                .query(ActionRows::line)
                .list();
    }

    private void log(LogLine line) {
        jdbc.sql("""
                        insert into action_log (id, action_id, version, at_ms, actor, cause, note, differences)
                        values (:line, :action, :version, :at, :actor, :cause, :note, :differences)
                        """)
                .param("line", UUID.randomUUID().toString())
                .param("action", line.actionId())
                .param("version", line.version())
                .param("at", line.at().toEpochMilli())
                .param("actor", line.actor())
                .param("cause", line.cause().key())
                .param("note", line.note())
                .param("differences", ActionRows.text(line.differences()))
                .update();
    }
}
