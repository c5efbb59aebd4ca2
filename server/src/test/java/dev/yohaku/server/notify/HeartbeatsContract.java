package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What heartbeats owe on every database. */
abstract class HeartbeatsContract {
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";

    private final Databases databases;
    private final AtomicBoolean well = new AtomicBoolean(true);

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    HeartbeatsContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.notify.allowed-hosts=localhost", "--yohaku.notify.enabled=false"));
    }

    @AfterEach
    final void stop() {
        context.close();
    }

    private Heartbeats at(Instant now) {
        return new Heartbeats(
                context.getBean(Channels.class),
                context.getBean(Courier.class),
                List.of(context.getBean(DatabaseAlive.class), new Following()),
                context.getBean(JdbcClient.class),
                InstantSource.fixed(now),
                true);
    }

    private void listen(Receiver receiver) {
        var wanted = Channels.Wanted.of(
                "beat",
                Channel.HEARTBEAT,
                Channel.Form.HEARTBEAT,
                receiver.address("/ping/1").toString());
        assertThat(context.getBean(Channels.class).put(wanted, "sre-b")).isInstanceOf(Channels.Setting.Kept.class);
    }

    private Heartbeats.Beat last() {
        return at(NOON).last("beat").orElseThrow();
    }

    @Test
    void whoListensIsAskedWithGet() throws IOException {
        try (var receiver = Receiver.answering(OK)) {
            listen(receiver);
            assertThat(at(NOON).last("beat")).isEmpty();
            at(NOON).round();
            assertThat(receiver.requests()).singleElement().asString().startsWith("GET /ping/1 HTTP/1.1\n");
            assertThat(last().taken()).contains(NOON);
            assertThat(last().problem()).isEmpty();
        }
    }

    @Test
    void aMissedHeartbeatIsNotMadeUpFor() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 503 Busy\r\n\r\n")) {
            listen(receiver);
            at(NOON).round();
            assertThat(last().taken()).isEmpty();
            assertThat(last().problem()).contains(new Problem(Problem.Kind.BUSY, "503"));
            assertThat(context.getBean(Outbox.class).latest("beat")).isEmpty();

            receiver.answers(OK);
            at(NOON.plusSeconds(300)).round();
            receiver.answers("HTTP/1.1 404 Gone\r\n\r\n");
            at(NOON.plusSeconds(600)).round();
            assertThat(receiver.requests()).hasSize(3);
            assertThat(last().tried()).isEqualTo(NOON.plusSeconds(600));
            assertThat(last().taken()).contains(NOON.plusSeconds(300));
            assertThat(last().problem()).isPresent();
        }
    }

    @Test
    void whoIsNotWellSaysNothing() throws IOException {
        try (var receiver = Receiver.answering(OK)) {
            listen(receiver);
            well.set(false);
            at(NOON).round();
            assertThat(receiver.requests()).isEmpty();
            assertThat(last().problem()).contains(new Problem(Problem.Kind.UNWELL, "following"));
        }
    }

    @Test
    void aRemovedListenerIsNotAskedAnyMore() throws IOException {
        try (var receiver = Receiver.answering(OK)) {
            listen(receiver);
            context.getBean(Channels.class).remove("beat", "sre-b");
            at(NOON).round();
            assertThat(receiver.requests()).isEmpty();
        }
    }

    private final class Following implements Alive {
        @Override
        public String name() {
            return "following";
        }

        @Override
        public boolean alive(Instant now) {
            if (!well.get()) {
                throw new IllegalStateException("stuck");
            }
            return now.equals(NOON) || now.isAfter(NOON);
        }
    }
}
