package dev.yohaku.server.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells channels of the form heartbeat that this server lives, while it does: a request without content, never kept for later, since a late
 * heartbeat would be a lie. While something here is not well nothing is sent, so that whoever listens raises the alarm. Thread-safe.
 */
@Component
public class Heartbeats {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);

    /**
     * The newest one of a channel.
     *
     * @param taken when one was last taken; empty for never
     * @param problem of this one; empty when it was taken
     */
    public record Beat(Instant tried, Optional<Instant> taken, Optional<Problem> problem) {}

    private final Channels channels;
    private final Courier courier;
    private final List<Alive> vitals;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final boolean enabled;

    Heartbeats(
            Channels channels,
            Courier courier,
            List<Alive> vitals,
            JdbcClient jdbc,
            InstantSource clock,
            @Value("${yohaku.notify.enabled:true}") boolean enabled) {
        this.channels = channels;
        this.courier = courier;
        this.vitals = List.copyOf(vitals);
        this.jdbc = jdbc;
        this.clock = clock;
        this.enabled = enabled;
    }

    /** Empty before the first. */
    public Optional<Beat> last(String channelId) {
        return jdbc.sql("select * from heartbeat where channel_id = :id")
                .param("id", channelId)
                .query(Heartbeats::read)
                .optional();
    }

    /** Sends one now, if all is well. */
    public Beat beat(Channel channel) {
        var problem = ill().or(() -> courier.get(channel.address()));
        var tried = clock.instant();
        record(channel.id(), tried, problem);
        return last(channel.id()).orElseThrow();
    }

    /** To every channel that listens; each on a thread of its own, so that a slow one does not hold up the others. */
    void round() {
        channels.all().stream()
                .filter(channel -> channel.form() == Channel.Form.HEARTBEAT)
                .map(channel -> Thread.ofVirtual().name("heartbeat").start(() -> quietly(channel)))
                .toList()
                .forEach(Heartbeats::join);
    }

    private void quietly(Channel channel) {
        try {
            beat(channel)
                    .problem()
                    .ifPresent(problem -> LOG.warn(
                            "No heartbeat to {} ({} {})",
                            channel,
                            problem.kind().key(),
                            problem.detail()));
        } catch (RuntimeException e) {
            LOG.warn("A heartbeat to {} could not be noted", channel, e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Problem> ill() {
        if (!enabled) {
            return Optional.of(Problem.of(Problem.Kind.OFF, "yohaku.notify.enabled"));
        }
        var ill = vitals.stream().filter(this::isIll).map(Alive::name).sorted().collect(Collectors.joining(", "));
        return ill.isEmpty() ? Optional.empty() : Optional.of(Problem.of(Problem.Kind.UNWELL, ill));
    }

    private boolean isIll(Alive vital) {
        try {
            return !vital.alive(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Could not ask whether all is well with the {}", vital.name(), e);
            return true;
        }
    }

    private void record(String id, Instant tried, Optional<Problem> problem) {
        jdbc.sql("""
                        insert into heartbeat (channel_id, tried_ms, taken_ms, problem, problem_detail)
                        values (:id, :tried, :taken, :problem, :detail)
                        on conflict (channel_id) do update set tried_ms = excluded.tried_ms,
                            taken_ms = coalesce(excluded.taken_ms, heartbeat.taken_ms), problem = excluded.problem,
                            problem_detail = excluded.problem_detail
                        """)
                .param("id", id)
                .param("tried", tried.toEpochMilli())
                .param("taken", problem.isEmpty() ? tried.toEpochMilli() : null)
                .param("problem", problem.map(p -> p.kind().key()).orElse(null))
                .param("detail", problem.map(Problem::detail).orElse(null))
                .update();
    }

    private static Beat read(ResultSet row, int number) throws SQLException {
        var taken = row.getLong("taken_ms");
        var once = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(taken));
        return new Beat(Instant.ofEpochMilli(row.getLong("tried_ms")), once, Problem.read(row));
    }
}
