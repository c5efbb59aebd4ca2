package dev.yohaku.server.web.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.identity.Browser;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.identity.RunningYohaku;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import dev.yohaku.server.signals.NoticeSettings;
import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of channels as an administrator's browser gets them, with a receiver on this machine. */
class NoticesPagesTests {
    private static final Pattern KEY = Pattern.compile(">[^<]*\\bnotify\\.[a-z.]+");

    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private HttpServer receiver;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private RunningYohaku yohaku;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private Browser admin;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
        yohaku = RunningYohaku.start(Databases.SQLITE, "--yohaku.notify.allowed-hosts=localhost");
        yohaku.add(Role.ADMIN);
        yohaku.add(Role.MEMBER);
        yohaku.bean(Catalog.class).save(new Team("payments", new Name("決済", "Payments")));
        admin = yohaku.browser().as(Role.ADMIN);
    }

    @AfterEach
    void stop() {
        yohaku.close();
        receiver.stop(0);
    }

    private String address() {
        return "http://localhost:" + receiver.getAddress().getPort() + "/hook/very-secret";
    }

    private Channel add(String form, String purpose, String address) {
        var answer = admin.submit(
                "/notices/channels/new?form=" + form,
                "/notices/channels",
                Map.of(
                        "form",
                        form,
                        "name",
                        "#purchase <sre>",
                        "team",
                        "payments",
                        "purposes",
                        purpose,
                        "language",
                        "en",
                        "address",
                        address));
        assertThat(Browser.location(answer)).as(answer.body()).endsWith("/notices?done=saved");
        return yohaku.bean(Channels.class).all().getLast();
    }

    private String page(String path, String language) {
        var answer = yohaku.browser()
                .with("Accept-Language", language)
                .as(Role.ADMIN)
                .get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(KEY.matcher(answer.body()).find()).isFalse();
        return answer.body();
    }

    @Test
    void anEmptyPageSaysTheFirstStep() {
        assertThat(page("/notices", "en"))
                .contains("No channel yet.", "First step", "/notices/channels/new?form=teams");
        assertThat(page("/notices", "ja")).contains("送り先はまだありません", "最初の一歩");
    }

    @Test
    void everyKindHasAFormInBothLanguages() {
        for (var form : Channel.Form.values()) {
            assertThat(page("/notices/channels/new?form=" + form.key(), "ja")).contains("送り先を追加");
            assertThat(page("/notices/channels/new?form=" + form.key(), "en")).contains("Add a channel");
        }
        assertThat(admin.get("/notices/channels/new?form=fax").statusCode()).isEqualTo(400);
    }

    @Test
    void aChannelIsAddedTriedChangedAndRemovedWithoutShowingItsAddress() {
        var channel = add("discord", Channel.DIGEST, address());
        var path = "/notices/channels/" + channel.id();
        assertThat(page("/notices", "en"))
                .contains("#purchase &lt;sre&gt;", "Discord to localhost", "Payments", "The weekly review in short")
                .doesNotContain("very-secret");

        assertThat(admin.submit("/notices", path + "/test", Map.of()).body()).contains("took the test.");
        assertThat(received).singleElement().asString().contains("\"content\":\"A test from Yohaku.");
        status = 404;
        assertThat(admin.submit("/notices", path + "/test", Map.of()).body())
                .contains("did not take the test: it was refused (404).");
        assertThat(page("/notices", "ja")).contains("送るのをやめました");

        admin.submit(
                path,
                path,
                Map.of("name", "n", "team", "", "purposes", Channel.DAILY, "language", "ja", "address", ""));
        assertThat(page(path, "en")).contains("keep the one at localhost").doesNotContain("very-secret");
        assertThat(yohaku.bean(Channels.class).of("", Channel.DAILY))
                .singleElement()
                .satisfies(c -> assertThat(c.address()).hasToString(address()));

        admin.submit("/notices", path + "/remove", Map.of());
        assertThat(yohaku.bean(Channels.class).all()).isEmpty();
        assertThat(admin.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aHeartbeatIsTriedAtOnceAndItsStateIsShown() {
        var path = "/notices/channels/" + add("heartbeat", "", address()).id();
        assertThat(page("/notices", "en")).contains("No heartbeat yet.");
        assertThat(admin.submit("/notices", path + "/test", Map.of()).body()).contains("took the test.");
        assertThat(received).containsExactly("GET ");
        status = 500;
        admin.submit("/notices", path + "/test", Map.of());
        assertThat(page("/notices", "en")).contains("the receiver is busy (500). The last one was taken");
        assertThat(page("/notices", "ja")).contains("最後に受け取られたのは");
    }

    @Test
    void mailWithoutAServerIsExplainedNotACrash() {
        var path = "/notices/channels/"
                + add("mail", Channel.DIGEST, "dev-a@example.com, sre-b@example.com")
                        .id();
        assertThat(page("/notices", "en"))
                .contains(
                        "Mail to example.com", "Mail cannot be sent: set yohaku.mail.host and start the server again.")
                .doesNotContain("dev-a@");
        assertThat(page("/notices", "ja")).contains("メールを送れません。yohaku.mail.hostを設定して");
        assertThat(admin.submit("/notices", path + "/test", Map.of()).body())
                .contains("did not take the test: set yohaku.mail.host");
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheFormComesBack() {
        refused(
                Map.of("form", "slack", "purposes", "daily", "language", "en", "address", "https://10.0.0.1 /"),
                "cannot be used");
        refused(
                Map.of("form", "slack", "purposes", "daily", "language", "en", "address", "http://example.com/"),
                "(http)");
        refused(
                Map.of("form", "mail", "purposes", "daily", "language", "en", "address", "nobody"),
                "not a mail address");
        refused(Map.of("form", "slack", "language", "en", "address", "https://example.com/"), "choose what is told");
        refused(
                Map.of(
                        "form",
                        "slack",
                        "purposes",
                        "daily",
                        "team",
                        "none",
                        "language",
                        "en",
                        "address",
                        "https://example.com/"),
                "no such team");
        refused(
                Map.of(
                        "form",
                        "slack",
                        "purposes",
                        "daily",
                        "name",
                        "x".repeat(121),
                        "language",
                        "en",
                        "address",
                        "https://example.com/"),
                "at most 120 characters");
        assertThat(yohaku.bean(Channels.class).all()).isEmpty();
    }

    private void refused(Map<String, String> fields, String why) {
        var answer = admin.submit("/notices", "/notices/channels", fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Not saved: ", why);
    }

    @Test
    void theDailyNoticeIsTurnedOnAndSaysWhenItHasNowhereToGo() {
        admin.submit("/notices", "/notices", Map.of("enabled", "true", "hour", "9"));
        assertThat(yohaku.bean(NoticeSettings.class).current().hour()).isEqualTo(9);
        assertThat(page("/notices", "en")).contains("No channel is for this yet");
        add("slack", Channel.DAILY, address());
        assertThat(page("/notices", "en")).doesNotContain("No channel is for this yet");
    }

    @Test
    void membersHaveNoBusinessHere() {
        var member = yohaku.browser().as(Role.MEMBER);
        assertThat(member.get("/notices").statusCode()).isEqualTo(403);
        assertThat(member.get("/notices/channels/new?form=slack").statusCode()).isEqualTo(403);
    }
}
