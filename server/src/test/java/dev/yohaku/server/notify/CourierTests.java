package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourierTests {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Courier courier = new Courier(new OutsideAddresses(List.of("localhost")), Duration.ofMillis(1_500));

    @Test
    void aNoticeArrivesWholeWithItsKey() throws IOException {
        try (var receiver = Receiver.answering(OK)) {
            assertThat(courier.post(receiver.address("/hooks/a?b=c"), "daily/2026-11-24", "{\"text\":\"購入\"}"))
                    .isEmpty();
            assertThat(receiver.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /hooks/a?b=c HTTP/1.1\nHost: localhost:")
                    .contains("Idempotency-Key: daily/2026-11-24\n", "Content-Type: application/json")
                    .endsWith("{\"text\":\"購入\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "204 No Content, ''",
        "301 Moved, REDIRECT",
        "307 Temporary Redirect, REDIRECT",
        "404 Not Found, REFUSED",
        "408 Timeout, BUSY",
        "429 Too Many Requests, BUSY",
        "503 Busy, BUSY",
        "100 Continue, ANSWER"
    })
    void theStatusDecides(String status, String problem) throws IOException {
        try (var receiver =
                Receiver.answering("HTTP/1.1 " + status + "\r\nLocation: http://169.254.169.254/latest\r\n\r\n")) {
            assertThat(courier.post(receiver.address("/"), "k", "{}")
                            .map(p -> p.kind().name())
                            .orElse(""))
                    .isEqualTo(problem);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatIsNotHttpOrEndlessIsNamed() throws IOException {
        try (var receiver = Receiver.answering("x".repeat(100_000))) {
            assertThat(courier.post(receiver.address("/"), "k", "{}"))
                    .hasValueSatisfying(p -> assertThat(p.kind()).isEqualTo(Problem.Kind.ANSWER));
        }
    }

    @Test
    void anAnswerThatDripsEndsWithThePatience() throws IOException {
        try (var receiver = Receiver.slow(OK, Duration.ofMillis(400))) {
            var start = Instant.now();
            assertThat(courier.post(receiver.address("/"), "k", "{}"))
                    .hasValueSatisfying(p -> assertThat(p.kind()).isEqualTo(Problem.Kind.TIMEOUT));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aPrivateAddressIsNotEvenConnectedTo() throws IOException {
        try (var receiver = Receiver.answering(OK)) {
            var unnamed =
                    URI.create("https://127.0.0.1:" + receiver.address("/").getPort() + "/");
            assertThat(courier.post(unnamed, "k", "{}")).contains(new Problem(Problem.Kind.PRIVATE, "127.0.0.1"));
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void whoCannotProveTheirNameGetsNothing() throws IOException {
        try (var receiver = Receiver.answering(OK)) {
            var secured =
                    URI.create("https://localhost:" + receiver.address("/").getPort() + "/");
            assertThat(courier.post(secured, "k", "{\"secret\":1}")).isPresent();
            assertThat(receiver.requests()).noneMatch(request -> request.contains("secret"));
        }
    }

    @Test
    void nobodyListeningIsAProblemOfTheConnection() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(courier.post(URI.create("http://localhost:" + port + "/"), "k", "{}"))
                .contains(new Problem(Problem.Kind.CONNECTION, "localhost"));
    }

    @Test
    void aHugeNoticeStaysAtHome() throws IOException {
        try (var receiver = Receiver.answering(OK)) {
            assertThat(courier.post(receiver.address("/"), "k", "x".repeat(Courier.LARGEST_BODY + 1)))
                    .isPresent();
            assertThat(receiver.requests()).isEmpty();
        }
    }
}
