package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the outbox owes on every database. The schedule is off: each test makes the round itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutboxContract {
    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    OutboxContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.notify.allowed-hosts=localhost", "--yohaku.notify.enabled=false"));
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private Dispatch dispatch(Duration later) {
        return new Dispatch(
                the(Outbox.class),
                the(Channels.class),
                the(Courier.class),
                InstantSource.offset(InstantSource.system(), later));
    }

    private static Notice notice(String key) {
        return new Notice(key, "test", "text", Map.of("n", 1));
    }

    private void channel(String id, Receiver receiver) {
        assertThat(the(Channels.class)
                        .put(id, Channel.Form.JSON, receiver.address("/hook").toString(), "sre-b"))
                .isInstanceOf(Channels.Setting.Kept.class);
    }

    @Test
    void aNoticeOfOneKeyLeavesOnce() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 200 OK\r\n\r\n")) {
            channel("once", receiver);
            assertThat(the(Outbox.class).put("once", notice("once/1"))).isTrue();
            assertThat(the(Outbox.class).put("once", notice("once/1"))).isFalse();
            dispatch(Duration.ZERO).round();
            dispatch(Duration.ofDays(1)).round();
            assertThat(the(Outbox.class).put("once", notice("once/1"))).isFalse();
            dispatch(Duration.ofDays(1)).round();

            assertThat(receiver.requests()).singleElement().asString().endsWith("\"facts\":{\"n\":1}}");
            assertThat(the(Outbox.class).latest("once")).hasValueSatisfying(d -> {
                assertThat(d.sent()).isPresent();
                assertThat(d.due()).isEmpty();
                assertThat(d.problem()).isEmpty();
            });
        }
    }

    @Test
    void whatWasNotTakenIsTriedAgainLater() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 503 Busy\r\n\r\n")) {
            channel("again", receiver);
            the(Outbox.class).put("again", notice("again/1"));
            dispatch(Duration.ZERO).round();
            dispatch(Duration.ZERO).round();
            assertThat(receiver.requests()).hasSize(1);
            assertThat(the(Outbox.class).latest("again").flatMap(Delivery::problem))
                    .contains(new Problem(Problem.Kind.BUSY, "503"));

            receiver.answers("HTTP/1.1 200 OK\r\n\r\n");
            dispatch(Duration.ofMinutes(2)).round();
            assertThat(receiver.requests()).hasSize(2);
            assertThat(the(Outbox.class).latest("again").flatMap(Delivery::sent))
                    .isPresent();
        }
    }

    @Test
    void ofTwoRoundsAtOnceOneSends() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 200 OK\r\n\r\n")) {
            channel("two", receiver);
            var outbox = the(Outbox.class);
            outbox.put("two", notice("two/1"));
            var seen = outbox.due(Instant.now(), 10);
            assertThat(seen).anyMatch(w -> outbox.claim(w, Instant.now().plusSeconds(60)));
            assertThat(seen).noneMatch(w -> outbox.claim(w, Instant.now().plusSeconds(90)));
            dispatch(Duration.ZERO).round();
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void aRefusalIsNotRepeated() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 410 Gone\r\n\r\n")) {
            channel("gone", receiver);
            the(Outbox.class).put("gone", notice("gone/1"));
            dispatch(Duration.ZERO).round();
            dispatch(Duration.ofDays(1)).round();
            assertThat(receiver.requests()).hasSize(1);
            assertThat(the(Outbox.class).latest("gone").map(Delivery::attempts)).contains(1);
        }
    }

    @Test
    void whatIsOnItsWayIsNotForgotten() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 503 Busy\r\n\r\n")) {
            channel("kept", receiver);
            the(Outbox.class).put("kept", notice("kept/1"));
            the(Outbox.class).forget(Instant.now().plus(Duration.ofDays(1)));
            assertThat(the(Outbox.class).latest("kept")).isPresent();
        }
    }

    @Test
    void anAddressThatNoticesMayNotGoToIsNotKept() {
        assertThat(the(Channels.class).put("bad", Channel.Form.SLACK, "http://hooks.example.com/x", "sre-b"))
                .isInstanceOf(Channels.Setting.Refused.class);
        assertThat(the(Channels.class).find("bad")).isEmpty();
    }
}
