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
import org.junit.jupiter.params.provider.ValueSource;

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
        "302 Found, REDIRECT",
        "303 See Other, REDIRECT",
        "304 Not Modified, REDIRECT",
        "307 Temporary Redirect, ADDRESS",
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

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void whatIsPostedFollowsRedirectsThatKeepTheMethod(int status) throws IOException {
        try (var last = Receiver.answering(OK);
                var first = redirecting(status, last.address("/b?c=d").toString())) {
            assertThat(courier.post(first.address("/a"), "k/1", "{}")).isEmpty();
            assertThat(last.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /b?c=d HTTP/1.1\n")
                    .contains("Idempotency-Key: k/1\n")
                    .endsWith("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void whatIsAskedFollowsEveryRedirect(int status) throws IOException {
        try (var receiver = Receiver.answering(OK);
                var first = redirecting(status, receiver.address("/b").toString())) {
            assertThat(courier.get(first.address("/a"))).isEmpty();
            assertThat(receiver.requests()).singleElement().asString().startsWith("GET /b HTTP/1.1\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/x, PRIVATE",
        "https://169.254.169.254/latest/meta-data, PRIVATE",
        "https://[::1]/x, PRIVATE",
        "http://169.254.169.254/latest, ADDRESS",
        "https://user:pass@localhost/, ADDRESS",
        "file:///etc/passwd, ADDRESS",
        "https://a b/, REDIRECT",
        "'', REDIRECT"
    })
    void aRedirectIsCheckedAsIfItHadBeenTyped(String location, Problem.Kind kind) throws IOException {
        try (var receiver = redirecting(307, location)) {
            assertThat(courier.post(receiver.address("/"), "k", "{}").map(Problem::kind))
                    .contains(kind);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void aLoopOfRedirectsEnds() throws IOException {
        try (var receiver = redirecting(308, "/again")) {
            assertThat(courier.post(receiver.address("/"), "k", "{}"))
                    .contains(new Problem(Problem.Kind.REDIRECTS, "3"));
            assertThat(receiver.requests()).hasSize(4);
        }
    }

    @Test
    void httpsIsNeverLeftForHttp() {
        var parsed = courier.next("GET", URI.create("https://localhost/a"), 302, "http://localhost/b");
        assertThat(parsed)
                .isEqualTo(new OutsideAddresses.Parsed.Wrong(new Problem(Problem.Kind.REDIRECT, "302 https → http")));
        assertThat(courier.next("GET", URI.create("https://localhost/a"), 302, "https://localhost/b#c"))
                .isEqualTo(new OutsideAddresses.Parsed.Fine(URI.create("https://localhost/b")));
    }

    private static Receiver redirecting(int status, String location) throws IOException {
        return Receiver.answering(
                "HTTP/1.1 " + status + " Elsewhere\r\nServer: x\r\nLOCATION: " + location + "\r\n\r\n");
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
