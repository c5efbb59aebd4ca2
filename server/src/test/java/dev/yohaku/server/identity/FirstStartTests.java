package dev.yohaku.server.identity;

import static dev.yohaku.server.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/join/\\S+)");
    private static final Map<String, String> FORM =
            Map.of("id", "sre-b", "name", "sre-b", "password", RunningYohaku.PASSWORD, "again", RunningYohaku.PASSWORD);

    private static List<String> links(CharSequence output) {
        return LINK.matcher(output).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theFirstAdministratorComesInByThePrintedLinkAndNobodyElseDoes(CapturedOutput output) {
        var data = "--yohaku.data=" + Databases.directory();
        try (var yohaku = RunningYohaku.start(Databases.SQLITE, data)) {
            assertThat(yohaku.browser().get(links(output).getFirst()).statusCode())
                    .isEqualTo(200);
        }
        try (var yohaku = RunningYohaku.start(Databases.SQLITE, data)) {
            var both = links(output);
            assertThat(both).hasSize(2);
            assertThat(yohaku.browser().get(both.getFirst()).statusCode()).isEqualTo(410);
            var link = both.getLast();
            assertThat(location(yohaku.browser().submit(link, link, FORM))).endsWith("/sign-in?ready");
            assertThat(yohaku.browser().get(link).statusCode()).isEqualTo(410);
            var admin = yohaku.browser();
            admin.signIn("sre-b", RunningYohaku.PASSWORD);
            assertThat(admin.get("/people").statusCode()).isEqualTo(200);
        }
        try (var yohaku = RunningYohaku.start(Databases.SQLITE, data)) {
            assertThat(yohaku.bean(People.class).hasAdministrator()).isTrue();
            assertThat(links(output)).hasSize(2);
        }
    }

    @Test
    void theLinkLeadsToTheAddressThatPeopleUse(CapturedOutput output) {
        try (var yohaku = RunningYohaku.start(
                Databases.SQLITE,
                "--yohaku.base-url=https://tools.example.com/yohaku/",
                "--server.servlet.context-path=/yohaku")) {
            assertThat(yohaku.browser().get("/yohaku/healthz").statusCode()).isEqualTo(200);
            assertThat(output.getOut()).contains("https://tools.example.com/yohaku/join/");
        }
    }

    @Test
    void commandsOnThisMachineGetInWhileTheServerRuns() throws IOException {
        var data = Databases.directory();
        try (var yohaku = RunningYohaku.start(Databases.SQLITE, "--yohaku.data=" + data)) {
            var file = data.resolve("server.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var token = Files.readString(file).replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
            var command = yohaku.browser().with("Authorization", "Bearer " + token);
            assertThat(command.get("/api/v1/objectives").statusCode()).isEqualTo(200);
            assertThat(command.with("X-Forwarded-For", "203.0.113.9")
                            .get("/api/v1/objectives")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(data.resolve("server.json")).doesNotExist();
    }

    @Test
    void theDemoSignsInWhoSitsAtThisMachineOnly(CapturedOutput output) throws IOException {
        try (var yohaku = RunningYohaku.start(Databases.SQLITE, "--yohaku.demo=true")) {
            assertThat(yohaku.browser().get("/").body()).contains("This is a demo", "dev-a");
            assertThat(yohaku.browser().get("/people").statusCode()).isEqualTo(403);
            assertThat(yohaku.browser().get("/account").statusCode()).isEqualTo(403);
            assertThat(statusFor(yohaku.port(), "rebound.example")).contains(" 302");
            assertThat(statusFor(yohaku.port(), "127.0.0.1:" + yohaku.port())).contains(" 200");
            assertThat(links(output)).isEmpty();
        }
    }

    @Test
    void noSecretAppearsInWhatIsPrintedLoggedOrStored(CapturedOutput output) throws IOException {
        var data = Databases.directory();
        var secrets = new ArrayList<String>();
        try (var yohaku = RunningYohaku.start(
                Databases.SQLITE,
                "--yohaku.data=" + data,
                "--logging.level.dev.yohaku=DEBUG",
                "--logging.level.org.springframework=INFO")) {
            yohaku.add(Role.ADMIN);
            var admin = yohaku.browser().as(Role.ADMIN);
            yohaku.browser().signIn("admin-a", "a wrong password typed once");
            yohaku.browser().signIn("a password typed as the id", "x");
            var token = yohaku.bean(ApiTokens.class).make("admin-a", "t", ApiToken.Scope.READ, Duration.ofDays(1));
            yohaku.browser().with("Authorization", "Bearer " + token.text()).get("/api/v1/objectives");
            var invitation = yohaku.bean(OneTimeLinks.class).invitation(Grant.everywhere(Role.MEMBER), "admin-a");
            yohaku.browser().get("/join/" + invitation.text());
            admin.get("/audit");
            secrets.addAll(List.of(
                    RunningYohaku.PASSWORD,
                    "a wrong password typed once",
                    "a password typed as the id",
                    token.text(),
                    invitation.text()));
            yohaku.bean(JdbcClient.class)
                    .sql("pragma wal_checkpoint(truncate)")
                    .query((row, n) -> 0)
                    .list();
        }
        for (var secret : secrets) {
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(Files.readString(data.resolve("yohaku.db"), StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret);
        }
    }

    /** The first line of the answer to a request that names this host, which Java's own client would not send. */
    private static String statusFor(int port, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket.getOutputStream(), "GET /slos HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
