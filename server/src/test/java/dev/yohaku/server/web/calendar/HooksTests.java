package dev.yohaku.server.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Hooks;
import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The doors for tools of a running server, knocked at over HTTP. */
class HooksTests {
    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private static ConfigurableApplicationContext context;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments("--server.port=0", "--server.address=127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        context.close();
        HTTP.close();
    }

    @Test
    void aSignedDeploymentIsKeptAndTheSameAgainAddsNothing() throws Exception {
        var secret = hooks().renew("github", "sre-b");
        var body = github(1);
        var first = github(body, sign(secret, body));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"recorded\":1");
        assertThat(github(body, sign(secret, body)).body()).contains("\"recorded\":0", "\"known\":1");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aWrongSignatureIsRefusedAndNothingIsKept() throws Exception {
        var secret = hooks().renew("github", "sre-b");
        var before = kept();
        var body = github(2);
        assertThat(github(body, sign(secret, body + " ")).statusCode()).isEqualTo(401);
        assertThat(github(body, "").statusCode()).isEqualTo(401);
        assertThat(github(body, sign(hooks().renew("github", "sre-b") + "x", body))
                        .statusCode())
                .isEqualTo(401);
        assertThat(kept()).isEqualTo(before);
        assertThat(hooks().all())
                .filteredOn(h -> h.id().equals("github"))
                .singleElement()
                .satisfies(hook -> assertThat(hook.refused()).isGreaterThanOrEqualTo(3));
    }

    @Test
    void aDoorThatIsNotOpenRefusesEverybody() throws Exception {
        assertThat(post("/hooks/pagerduty/v2/change/enqueue", "{\"routing_key\":\"\",\"payload\":{\"summary\":\"x\"}}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void gitlabProvesItselfByItsToken() throws Exception {
        var secret = hooks().renew("gitlab", "sre-b");
        var body = "{\"object_kind\":\"deployment\",\"status\":\"success\",\"deployment_id\":9,\"project\":"
                + "{\"path_with_namespace\":\"acme/refund\"}}";
        assertThat(post("/hooks/gitlab/deployments", body, "X-Gitlab-Token", "wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("/hooks/gitlab/deployments", body, "X-Gitlab-Token", secret)
                        .body())
                .contains("\"recorded\":1");
    }

    @Test
    void tooLargeTooDeepAndHalfMessagesAreRefusedWithAReason() throws Exception {
        var secret = hooks().renew("github", "sre-b");
        var large = "{\"a\":\"" + "x".repeat(600 * 1024) + "\"}";
        assertThat(github(large, sign(secret, large)).statusCode()).isEqualTo(413);
        var deep = "[".repeat(1_000) + "]".repeat(1_000);
        var refused = github(deep, sign(secret, deep));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("at most 64 levels deep");
        var half = "{\"deployment\":{\"id\":1}}";
        assertThat(github(half, sign(secret, half)).body()).contains("repository.full_name");
    }

    @Test
    void theSignZeroInAMessageIsSaidWithItsPlace() throws Exception {
        var refused = post("/api/v1/changes", "{\"title\":\"a\\u0000b\"}", "Authorization", "Bearer " + token());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("title", "U+0000");
        var secret = hooks().renew("pagerduty", "sre-b");
        var keyed = "{\"routing_key\":\"" + secret + "\",\"payload\":{\"summary\":\"a\\u0000\"}}";
        assertThat(post("/hooks/pagerduty/v2/change/enqueue", keyed).statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobodyWritesWithoutAToken() throws Exception {
        assertThat(post("/api/v1/changes", "{\"title\":\"x\"}").statusCode()).isIn(401, 403);
        assertThat(post("/hooks/cloudevents", "{}").statusCode()).isIn(401, 403);
    }

    @Test
    void theOwnerOfTheDataDirectoryWrites() throws Exception {
        var text = token();
        var answer = post(
                "/api/v1/changes",
                "[{\"title\":\"v1\",\"service\":\"a\"},{\"title\":\"\"}]",
                "Authorization",
                "Bearer " + text);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("[1].title");
        var fine = post(
                "/hooks/cloudevents",
                "{\"version\":\"3\"}",
                "Authorization",
                "Bearer " + text,
                "ce-id",
                "1",
                "ce-source",
                "/ci",
                "ce-type",
                "deploy.done",
                "ce-specversion",
                "1.0");
        assertThat(fine.body()).contains("\"recorded\":1");
    }

    @Test
    void whatWasToldIsGivenBackToWhoMayRead() throws Exception {
        var at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        post(
                "/api/v1/changes",
                "{\"title\":\"v7\",\"service\":\"given\",\"id\":\"g7\",\"at\":\"" + at + "\"}",
                "Authorization",
                "Bearer " + token());
        assertThat(get("/api/v1/changes?service=given", "Bearer " + token()).body())
                .startsWith("[{\"source\":\"api\",\"id\":\"g7\",")
                .contains("\"title\":\"v7\"", "\"at\":\"" + at + "\"", "\"until\":null");
        assertThat(get("/api/v1/changes?from=yesterday", "Bearer " + token()).statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/changes", "Bearer nobody").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> get(String path, String authorization)
            throws IOException, InterruptedException {
        var port = context.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String token() throws IOException {
        var file = context.getBean(dev.yohaku.server.store.DataDirectory.class).resolve("server.json");
        return java.nio.file.Files.readString(file).replaceAll("(?s).*\"token\":\"([^\"]*)\".*", "$1");
    }

    private static Hooks hooks() {
        return context.getBean(Hooks.class);
    }

    private static long kept() {
        return context
                .getBean(Changelog.class)
                .between(Instant.now().minus(Duration.ofDays(2)), Instant.now().plus(Duration.ofDays(1)))
                .stream()
                .filter(change -> change.source().equals("github"))
                .count();
    }

    private static String github(int number) {
        return "{\"deployment\":{\"id\":" + number
                + ",\"ref\":\"main\",\"sha\":\"abc\",\"environment\":\"production\"},"
                + "\"repository\":{\"full_name\":\"acme/shop\"}}";
    }

    private static HttpResponse<String> github(String body, String signature) throws IOException, InterruptedException {
        return post(
                "/hooks/github/deployments", body, "X-GitHub-Event", "deployment", "X-Hub-Signature-256", signature);
    }

    private static HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        var port = context.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String sign(String secret, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
