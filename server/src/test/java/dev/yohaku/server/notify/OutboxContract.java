package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.jdbc.core.simple.JdbcClient;

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
        return dispatch(the(Outbox.class), later);
    }

    private Dispatch dispatch(Outbox outbox, Duration later) {
        return new Dispatch(
                outbox, the(Channels.class), the(Carrier.class), InstantSource.offset(InstantSource.system(), later));
    }

    private static Notice notice(String key) {
        return new Notice(key, "test", "text", Map.of("n", 1));
    }

    private void channel(String id, Receiver receiver) {
        assertThat(the(Channels.class)
                        .put(
                                Channels.Wanted.of(
                                        id,
                                        Channel.DIGEST,
                                        Channel.Form.JSON,
                                        receiver.address("/hook").toString()),
                                "sre-b"))
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
    void oneNoticeGoesToEachOfItsChannelsOnceUnderAKeyOfItsOwn() throws IOException {
        try (var first = Receiver.answering("HTTP/1.1 503 Busy\r\n\r\n");
                var second = Receiver.answering("HTTP/1.1 200 OK\r\n\r\n")) {
            channel("each-1", first);
            channel("each-2", second);
            assertThat(the(Outbox.class).put("each-1", notice("each/1"))).isTrue();
            assertThat(the(Outbox.class).put("each-2", notice("each/1"))).isTrue();
            dispatch(Duration.ZERO).round();
            dispatch(Duration.ofMinutes(2)).round();
            assertThat(first.requests())
                    .hasSize(2)
                    .allSatisfy(r -> assertThat(r).contains("Idempotency-Key: each-1/each/1\n", "{\"id\":\"each/1\""));
            assertThat(second.requests())
                    .singleElement()
                    .asString()
                    .contains("Idempotency-Key: each-2/each/1\n", "{\"id\":\"each/1\"");
        }
    }

    @Test
    void whoIsKilledBetweenSendingAndRecordingSendsAgainUnderTheSameKey() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 200 OK\r\n\r\n")) {
            channel("killed", receiver);
            the(Outbox.class).put("killed", notice("killed/1"));
            var recordsNothing = Outbox.at(the(JdbcClient.class), () -> {
                throw new IllegalStateException("killed");
            });
            assertThatThrownBy(() -> dispatch(recordsNothing, Duration.ZERO).round())
                    .hasMessage("killed");
            dispatch(Duration.ofMinutes(1)).round();
            assertThat(receiver.requests()).hasSize(1);
            dispatch(Duration.ofMinutes(6)).round();
            dispatch(Duration.ofMinutes(60)).round();
            assertThat(receiver.requests())
                    .hasSize(2)
                    .allSatisfy(r -> assertThat(r).contains("Idempotency-Key: killed/killed/1\n"));
        }
    }

    @Test
    void whoWasDownForAnHourGetsItAfterwards() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 502 Bad Gateway\r\n\r\n")) {
            channel("down", receiver);
            the(Outbox.class).put("down", notice("down/1"));
            for (var minute = 0; minute <= 60; minute++) {
                dispatch(Duration.ofMinutes(minute)).round();
            }
            assertThat(receiver.requests()).hasSizeBetween(5, 8);
            receiver.answers("HTTP/1.1 200 OK\r\n\r\n");
            for (var minute = 61; minute <= 130; minute++) {
                dispatch(Duration.ofMinutes(minute)).round();
            }
            assertThat(the(Outbox.class).latest("down").flatMap(Delivery::sent)).isPresent();
            assertThat(receiver.requests().stream()
                            .map(r -> r.replaceAll("(?s).*(Idempotency-Key: [^\n]*).*", "$1"))
                            .distinct())
                    .containsExactly("Idempotency-Key: down/down/1");
        }
    }

    @Test
    void anAddressThatNoticesMayNotGoToIsNotKept() {
        assertThat(the(Channels.class)
                        .put(
                                Channels.Wanted.of(
                                        "bad", Channel.DIGEST, Channel.Form.SLACK, "http://hooks.example.com/x"),
                                "sre-b"))
                .isInstanceOf(Channels.Setting.Refused.class);
        assertThat(the(Channels.class).find("bad")).isEmpty();
    }
}
