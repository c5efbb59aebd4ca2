package dev.yohaku.server.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices on their way. Putting one here is part of the transaction of what it tells; it leaves at least once afterwards, also when the
 * server stops in between. Thread-safe.
 */
@Component
@Transactional
public class Outbox {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Outbox(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An outbox with a clock of its own. */
    public static Outbox at(JdbcClient jdbc, InstantSource clock) {
        return new Outbox(jdbc, clock);
    }

    /** Puts a notice in for one channel; false when one of its key was put for that channel before, whatever became of it. */
    public boolean put(String channelId, Notice notice) {
        return jdbc.sql("""
                        insert into outbox (id, channel_id, notice_key, kind, content, facts, put_ms, attempts, due_ms)
                        values (:id, :channel, :key, :kind, :content, :facts, :now, 0, :now) on conflict do nothing
                        """)
                        .param("id", id(channelId, notice))
                        .param("key", notice.key())
                        .param("channel", channelId)
                        .param("kind", notice.kind())
                        .param("content", notice.text())
                        .param("facts", MAPPER.writeValueAsString(notice.facts()))
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    /** What a delivery is called here and, as its idempotency key, at the receiver: the same however often it is sent. */
    static String id(String channelId, Notice notice) {
        return channelId + "/" + notice.key();
    }

    /** The newest notice of a channel. */
    @Transactional(readOnly = true)
    public Optional<Delivery> latest(String channelId) {
        return jdbc.sql("select * from outbox where channel_id = :channel order by put_ms desc, id desc limit 1")
                .param("channel", channelId)
                .query(Outbox::delivery)
                .optional();
    }

    /** The newest notice of one kind, to any channel. */
    @Transactional(readOnly = true)
    public Optional<Delivery> newest(String kind) {
        return jdbc.sql("select * from outbox where kind = :kind order by put_ms desc, id desc limit 1")
                .param("kind", kind)
                .query(Outbox::delivery)
                .optional();
    }

    /** How many notices are on their way to a channel. */
    @Transactional(readOnly = true)
    public int waiting(String channelId) {
        return jdbc.sql("select count(*) from outbox where channel_id = :channel and due_ms is not null")
                .param("channel", channelId)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    Delivery the(String id) {
        return jdbc.sql("select * from outbox where id = :id")
                .param("id", id)
                .query(Outbox::delivery)
                .single();
    }

    /** Something to be sent. */
    record Waiting(String id, String channelId, int attempts, Instant put, Instant due, Notice notice) {}

    /** One that is due, whether or not its time has come. */
    @Transactional(readOnly = true)
    Optional<Waiting> find(String id) {
        return jdbc.sql("select * from outbox where id = :id and due_ms is not null")
                .param("id", id)
                .query(Outbox::waiting)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Waiting> due(Instant now, int most) {
        return jdbc.sql("select * from outbox where due_ms <= :now order by due_ms, id limit :most")
                .param("now", now.toEpochMilli())
                .param("most", most)
                .query(Outbox::waiting)
                .list();
    }

    /** Takes something that is due, until a time, for whoever asks first. */
    boolean claim(Waiting waiting, Instant until) {
        return jdbc.sql("update outbox set due_ms = :until where id = :id and due_ms = :due")
                        .param("until", until.toEpochMilli())
                        .param("id", waiting.id())
                        .param("due", waiting.due().toEpochMilli())
                        .update()
                == 1;
    }

    void sent(String id) {
        jdbc.sql("update outbox set sent_ms = :now, due_ms = null, attempts = attempts + 1, problem = null,"
                        + " problem_detail = null where id = :id")
                .param("now", clock.millis())
                .param("id", id)
                .update();
    }

    /** @param next when to try again; null to give up */
    void failed(String id, Problem problem, @Nullable Instant next) {
        jdbc.sql("update outbox set due_ms = :due, attempts = attempts + 1, problem = :problem,"
                        + " problem_detail = :detail where id = :id")
                .param("due", next == null ? null : next.toEpochMilli())
                .param("problem", problem.kind().key())
                .param("detail", problem.detail())
                .param("id", id)
                .update();
    }

    /** Forgets what was sent or given up before a time. */
    void forget(Instant before) {
        jdbc.sql("delete from outbox where due_ms is null and put_ms < :before")
                .param("before", before.toEpochMilli())
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var facts = MAPPER.readValue(row.getString("facts"), new TypeReference<Map<String, Object>>() {});
        return new Waiting(
                row.getString("id"),
                row.getString("channel_id"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("put_ms")),
                Instant.ofEpochMilli(row.getLong("due_ms")),
                new Notice(row.getString("notice_key"), row.getString("kind"), row.getString("content"), facts));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString("notice_key"),
                row.getString("kind"),
                Instant.ofEpochMilli(row.getLong("put_ms")),
                row.getInt("attempts"),
                instant(row, "due_ms"),
                instant(row, "sent_ms"),
                Problem.read(row));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
