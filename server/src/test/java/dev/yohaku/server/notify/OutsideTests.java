package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.server.notify.Outside.Answer;
import dev.yohaku.server.notify.Outside.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTests {
    private final Outside outside = new Outside(new OutsideAddresses(List.of("localhost")), Duration.ofMillis(1_500));

    private Answer get(String answer) throws IOException {
        try (var receiver = Receiver.answering(answer)) {
            return outside.ask(Request.get(receiver.address("/a?b=c"), Map.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 201 Created\r\nContent-Length: 7\r\n\r\n{\"a\":1}",
                "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4;x=y\r\n\":1}\r\n0\r\n\r\n",
                "HTTP/1.0 201 Created\r\n\r\n{\"a\":1}"
            })
    void anAnswerIsReadWholeHoweverItIsFramed(String answer) throws IOException {
        assertThat(get(answer)).isEqualTo(new Answer.Said(201, "{\"a\":1}"));
    }

    @Test
    void aStatusOfRefusalIsAnAnswerToo() throws IOException {
        assertThat(get("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}")).isEqualTo(new Answer.Said(404, "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "SSH-2.0-server\r\n"
            })
    void aBrokenAnswerIsNoAnswer(String answer) throws IOException {
        assertThat(get(answer))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.problem().kind()).isEqualTo(Problem.Kind.ANSWER));
    }

    @Test
    void anAnswerWithoutAnEndIsCutShort() throws IOException {
        assertThat(get("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(1_100_000))).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void itFollowsNobodyElsewhere() throws IOException {
        assertThat(get("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n"))
                .isEqualTo(new Answer.Failed(new Problem(Problem.Kind.REDIRECT, "302")));
    }

    @Test
    void aPrivateAddressIsNotEvenConnectedTo() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 200 OK\r\n\r\n")) {
            var unnamed =
                    URI.create("https://127.0.0.1:" + receiver.address("/").getPort() + "/");
            assertThat(outside.ask(Request.get(unnamed, Map.of("Authorization", "Bearer secret"))))
                    .isEqualTo(new Answer.Failed(new Problem(Problem.Kind.PRIVATE, "127.0.0.1")));
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void theRequestArrivesWithItsHeadersAndBody() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            var request =
                    Request.post(receiver.address("/repos"), Map.of("Authorization", "Bearer x"), "{\"title\":\"購入\"}");
            assertThat(outside.ask(request)).isEqualTo(new Answer.Said(204, ""));
            assertThat(receiver.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /repos HTTP/1.1\nHost: localhost:")
                    .contains("Authorization: Bearer x\n")
                    .endsWith("{\"title\":\"購入\"}");
            assertThat(request.toString()).doesNotContain("Bearer");
        }
    }

    @Test
    void aHeaderCannotSmuggleAnother() {
        var headers = Map.of("Authorization", "Bearer x\r\nX-Evil: 1");
        assertThatThrownBy(() -> Request.get(URI.create("https://example.com"), headers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Bearer");
    }
}
