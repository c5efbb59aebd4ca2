package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.server.ingest.FakePrometheus.Mood;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceProblemTests {
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(300));
    private static final List<Selector> ALL = List.of(new Selector("requests_total", List.of()));

    private FakePrometheus server;

    @BeforeEach
    void start() throws Exception {
        server = FakePrometheus.streaming();
        for (int i = 0; i < 100; i++) {
            server.add(Labels.of(Map.of("__name__", "requests_total")), i * 60_000L, i);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNAUTHORIZED | UNAUTHORIZED   | /base answered 401: it does not know us. Give a bearer token
            FORBIDDEN    | FORBIDDEN      | /base answered 403: these credentials may not read here
            FAILING      | FAILING        | /base failed with 500: internal error. We try again
            PAGE         | NOT_PROMETHEUS | answered with a page for people, not with Prometheus' API (200, HTML). Check the path
            REDIRECT     | NOT_PROMETHEUS | (302, redirects to https://sso.example/login). Check the path
            NOT_FOUND    | NOT_PROMETHEUS | not with Prometheus' API (404). Check the path
            REFUSING     | REFUSED        | refused the request with 400: parse error: unexpected "x"
            TOO_MANY     | TOO_MANY_SAMPLES | refused to load so many samples: query processing would load too many samples
            NOT_JSON     | MALFORMED      | answered with something that is not understood
            """)
    void eachKindOfAnswerHasItsSentence(Mood mood, SourceProblem.Kind kind, String words) throws Exception {
        server.mood = mood;
        try (var api = PrometheusApi.connect(server.source(), SHORT)) {
            var failure = catchThrowableOfType(SourceFailure.class, () -> api.query("up", Instant.EPOCH));

            assertThat(failure.problem().kind()).isEqualTo(kind);
            assertThat(failure)
                    .hasMessageContaining(words)
                    .hasMessageStartingWith(server.url().toString());
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        server.stop();
        try (var api = PrometheusApi.connect(server.source(), SHORT)) {
            assertThatThrownBy(api::buildInfo).hasMessageStartingWith("No server answers at " + server.url());
        }
    }

    @Test
    void aHostNameThatIsNotKnownIsUnreachable() throws Exception {
        try (var api = PrometheusApi.connect(Source.at("http://no-such-host.invalid:9090"), SHORT)) {
            assertThatThrownBy(api::buildInfo)
                    .hasMessageStartingWith("No server answers at http://no-such-host.invalid:9090");
        }
    }

    @Test
    void tlsToAPlainPortFailsAsTls() throws Exception {
        try (var plain = new ScriptedServer("HTTP/1.1 400 Bad Request", new byte[0]);
                var api = PrometheusApi.connect(plain.source("https"), SHORT)) {
            var failure = catchThrowableOfType(SourceFailure.class, api::buildInfo);
            assertThat(failure.problem().kind()).isEqualTo(SourceProblem.Kind.TLS);
        }
    }

    @Test
    void aStreamOfWhichHttpDoesNotTellTheEndIsNotUsed() throws Exception {
        var frame = StreamedAnswer.frame(
                new SeriesSamples(Labels.of(Map.of("__name__", "up")), new long[] {1}, new double[] {1}));
        try (var old = new ScriptedServer("HTTP/1.0 200 OK\nContent-Type: application/x-streamed-protobuf", frame);
                var api = PrometheusApi.connect(old.source("http"), SHORT)) {
            assertThat(api.way(ALL, Instant.EPOCH)).isEqualTo(RawReading.Way.JSON);
        }
    }

    @ParameterizedTest
    @CsvSource({"TRUNCATED,TRUNCATED", "APPENDED_ERROR,TRUNCATED", "STALLED,TIMEOUT"})
    void aBrokenStreamIsNeverTakenForAWholeOne(Mood mood, SourceProblem.Kind kind) throws Exception {
        try (var api = PrometheusApi.connect(server.source(), SHORT)) {
            assertThat(api.way(ALL, Instant.EPOCH)).isEqualTo(RawReading.Way.STREAMED);
            server.mood = mood;
            var failure = catchThrowableOfType(SourceFailure.class, () -> read(api));

            assertThat(failure.problem().kind()).isEqualTo(kind);
            assertThat(failure.problem().passing()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"TRUNCATED,TRUNCATED", "STALLED,TIMEOUT"})
    void brokenJsonGivesNothing(Mood mood, SourceProblem.Kind kind) throws Exception {
        try (var api = PrometheusApi.connect(server.source(), SHORT)) {
            api.insist(RawReading.Way.JSON);
            server.mood = mood;
            var seen = new ArrayList<Object>();
            var failure = catchThrowableOfType(
                    SourceFailure.class,
                    () -> api.readRaw(ALL, Instant.EPOCH, Instant.ofEpochSecond(6_000), seen::add));

            assertThat(failure.problem().kind()).isEqualTo(kind);
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void withoutRemoteReadItReadsJson() throws Exception {
        try (var plain = FakePrometheus.plain();
                var api = PrometheusApi.connect(plain.source(), SHORT)) {
            plain.add(Labels.of(Map.of("__name__", "requests_total")), 60_000, 7);

            assertThat(read(api)).isEqualTo(1);
            assertThat(api.way(ALL, Instant.EPOCH)).isEqualTo(RawReading.Way.JSON);
        }
    }

    @Test
    void aClockThatDiffersIsNoticed() throws Exception {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(2));
        try (var ahead = new ScriptedServer("HTTP/1.1 404 Not Found\nContent-Length: 0\nDate: " + date, new byte[0]);
                var api = PrometheusApi.connect(ahead.source("http"), SHORT)) {
            assertThatThrownBy(() -> api.query("up", Instant.EPOCH)).isInstanceOf(SourceFailure.class);

            assertThat(api.clockAhead()).isBetween(Duration.ofSeconds(110), Duration.ofSeconds(125));
        }
    }

    @Test
    void credentialsAndTenantAreSent(@TempDir Path directory) throws Exception {
        var token = Files.writeString(directory.resolve("token"), "s3cret\n");
        var source = server.source()
                .with(new Authentication.Bearer(new SecretReference("file:" + token)))
                .with(Map.of("X-Scope-OrgID", "shop"));
        try (var api = PrometheusApi.connect(source, SHORT)) {
            api.buildInfo();

            assertThat(server.asked()).containsExactly("/base/api/v1/status/buildinfo Bearer s3cret shop");
            assertThat(source.toString()).doesNotContain("s3cret");
        }
    }

    @Test
    void aSecretThatIsMissingIsNamedByItsPlace() {
        var source = server.source().with(new Authentication.Bearer(new SecretReference("file:/nowhere/token")));

        assertThatThrownBy(() -> PrometheusApi.connect(source))
                .hasMessageStartingWith("The secret file:/nowhere/token is not there");
    }

    @Test
    void anAddressWithAPasswordIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> Source.at("http://me:pass@host:9090/"))
                .hasMessageStartingWith("The address http://host:9090/ cannot be used: credentials do not belong")
                .hasMessageNotContaining("pass@");
    }

    @ParameterizedTest
    @CsvSource({"prometheus:9090", "ftp://host", "http://", "http://host?x=1", "'http://a b'", "''"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> Source.at(address)).isInstanceOf(SourceFailure.class);
    }

    @Test
    void aClosingSlashIsLeftOut() throws Exception {
        assertThat(Source.at(" https://mimir.example/prometheus/ ").url())
                .isEqualTo(URI.create("https://mimir.example/prometheus"));
    }

    private static long read(PrometheusApi api) throws SourceFailure {
        return api.readRaw(ALL, Instant.EPOCH, Instant.ofEpochSecond(6_000), run -> {});
    }
}
