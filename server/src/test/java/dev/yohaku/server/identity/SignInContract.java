package dev.yohaku.server.identity;

import static dev.yohaku.server.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets in, and what they may do there, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SignInContract {
    private static final List<String> WRITES = List.of(
            "/people/invitations",
            "/people/viewer-a/role",
            "/people/viewer-a/disabled",
            "/people/viewer-a/link",
            "/account/password",
            "/account/tokens",
            "/reviews/all/2026-W47/decisions",
            "/reviews/all/2026-W47/role",
            "/api/v1/write",
            "/nothing");

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before the first test.
    private RunningYohaku yohaku;

    SignInContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    void start() {
        yohaku = RunningYohaku.start(databases);
        Arrays.stream(Role.values()).forEach(yohaku::add);
    }

    @AfterAll
    void stop() {
        yohaku.close();
    }

    private long rows(String table) {
        return yohaku.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Test
    void aVisitorIsSentToSignIn() {
        for (var path : List.of("/", "/slos", "/reviews", "/sources", "/people", "/audit", "/account", "/nothing")) {
            var answer = yohaku.browser().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(location(answer)).as(path).endsWith("/sign-in");
        }
    }

    @Test
    void aProgramWithoutATokenIsToldToBringOne() {
        var answer = yohaku.browser().get("/api/v1/objectives");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Bearer"));
    }

    @Test
    void thePasswordLetsIn() {
        var browser = yohaku.browser().as(Role.MEMBER);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").body()).contains("member-a");
    }

    @Test
    void nobodyWritesAnonymously() {
        var before = rows("audit");
        for (var path : WRITES) {
            var browser = yohaku.browser();
            assertThat(browser.post(path, Map.of("role", "ADMIN", "name", "x")).statusCode())
                    .as(path)
                    .isEqualTo(403);
            var proven = yohaku.browser().submit("/sign-in", path, Map.of("role", "ADMIN", "name", "x"));
            assertThat(proven.statusCode()).as(path).isIn(302, 401);
            assertThat(location(proven)).as(path).matches("|.*/sign-in");
        }
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(yohaku.browser().method(method, "/people").statusCode()).isIn(401, 403);
        }
        assertThat(rows("audit")).isEqualTo(before);
    }

    @Test
    void aWriteWithoutProofOfOurFormIsRefused() {
        var browser = yohaku.browser().as(Role.ADMIN);
        var before = rows("one_time_link");
        assertThat(browser.post("/people/invitations", Map.of("role", "ADMIN")).statusCode())
                .isEqualTo(403);
        assertThat(rows("one_time_link")).isEqualTo(before);
    }

    @Test
    void eachRoleOpensItsPagesAndNoOthers() {
        for (var role : Role.values()) {
            var browser = yohaku.browser().as(role);
            for (var path : List.of("/", "/slos", "/sources", "/account")) {
                assertThat(browser.get(path).statusCode()).as(role + " " + path).isEqualTo(200);
            }
            for (var path : List.of("/people", "/audit")) {
                assertThat(browser.get(path).statusCode())
                        .as(role + " " + path)
                        .isEqualTo(role == Role.ADMIN ? 200 : 403);
            }
        }
    }

    @Test
    void aViewerWritesNothingButTheirOwnAccount() {
        var viewer = yohaku.browser().as(Role.VIEWER);
        assertThat(viewer.submit("/account", "/nothing", Map.of()).statusCode()).isEqualTo(403);
        assertThat(viewer.submit("/account", "/people/invitations", Map.of("role", "ADMIN"))
                        .statusCode())
                .isEqualTo(403);
        var member = yohaku.browser().as(Role.MEMBER);
        assertThat(member.submit("/account", "/nothing", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void wrongPasswordsAndUnknownPeopleGetTheSameAnswer() {
        var wrong = yohaku.browser().signIn("lead-a", "not the password");
        var unknown = yohaku.browser().signIn("nobody-x", "not the password");
        assertThat(location(wrong)).endsWith("/sign-in?wrong").isEqualTo(location(unknown));
    }

    @Test
    void guessingIsSlowedDownForKnownAndUnknownPeopleAlike() {
        for (var id : List.of("guessed-a", "lead-a")) {
            var browser = yohaku.browser().with("X-Forwarded-For", "203.0.113." + id.length());
            for (var i = 0; i < 6; i++) {
                browser.signIn(id, "guess " + i);
            }
            assertThat(location(browser.signIn(id, RunningYohaku.PASSWORD))).contains("/sign-in?wait=");
        }
        assertThat(location(yohaku.browser().signIn("lead-a", RunningYohaku.PASSWORD)))
                .endsWith("/");
    }

    @Test
    void aLinkLetsOneNewcomerIn() {
        var link = "/join/"
                + yohaku.bean(OneTimeLinks.class)
                        .invitation(Grant.everywhere(Role.MEMBER), "admin-a")
                        .text();
        var form = Map.of(
                "id",
                "joined-" + databases.name().toLowerCase(Locale.ROOT),
                "name",
                "dev-a",
                "password",
                RunningYohaku.PASSWORD,
                "again",
                RunningYohaku.PASSWORD);
        assertThat(location(yohaku.browser().submit(link, link, form))).endsWith("/sign-in?ready");
        assertThat(yohaku.browser().get(link).statusCode()).isEqualTo(410);
        assertThat(location(yohaku.browser()
                        .signIn("joined-" + databases.name().toLowerCase(Locale.ROOT), RunningYohaku.PASSWORD)))
                .endsWith("/");
    }

    @Test
    void aLinkSurvivesAFormFilledInWrongly() {
        var link = "/join/"
                + yohaku.bean(OneTimeLinks.class)
                        .invitation(Grant.everywhere(Role.MEMBER), "admin-a")
                        .text();
        var short_ = Map.of("id", "short-a", "name", "dev-a", "password", "short", "again", "short");
        assertThat(yohaku.browser().submit(link, link, short_).body()).contains("fewer than 12 characters");
        var taken = Map.of(
                "id", "admin-a", "name", "x", "password", RunningYohaku.PASSWORD, "again", RunningYohaku.PASSWORD);
        assertThat(yohaku.browser().submit(link, link, taken).body()).contains("Somebody has this ID already");
        assertThat(yohaku.browser().get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenActsWithinItsScope() {
        var tokens = yohaku.bean(ApiTokens.class);
        var reading = tokens.make("admin-a", "reads", ApiToken.Scope.READ, Duration.ofDays(1))
                .text();
        var writing = tokens.make("admin-a", "writes", ApiToken.Scope.WRITE, Duration.ofDays(1))
                .text();
        var reader = yohaku.browser().with("Authorization", "Bearer " + reading);
        assertThat(reader.get("/api/v1/objectives").statusCode()).isEqualTo(200);
        assertThat(reader.post("/nothing", Map.of()).statusCode()).isEqualTo(403);
        var writer = yohaku.browser().with("Authorization", "Bearer " + writing);
        assertThat(writer.post("/nothing", Map.of()).statusCode()).isEqualTo(404);
        assertThat(writer.get("/people").statusCode()).isEqualTo(403);
        assertThat(writer.post("/account/tokens", Map.of("name", "x", "scope", "ADMIN", "days", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenIsStoredAsItsHashOnly() {
        var made = yohaku.bean(ApiTokens.class).make("lead-a", "stored", ApiToken.Scope.READ, Duration.ofDays(1));
        var stored = yohaku.bean(JdbcClient.class)
                .sql("select hash from api_token where name = 'stored'")
                .query((row, number) -> row.getString(1))
                .single();
        assertThat(stored).isEqualTo(made.hash()).doesNotContain(made.text());
        assertThat(HexFormat.of().parseHex(stored)).hasSize(32);
    }

    @Test
    void aRevokedOrUnknownTokenOpensNothing() {
        var tokens = yohaku.bean(ApiTokens.class);
        var token = tokens.make("lead-a", "revoked", ApiToken.Scope.READ, Duration.ofDays(1))
                .text();
        tokens.of("lead-a").forEach(t -> tokens.revoke("lead-a", t.id()));
        for (var text : List.of(token, "yohaku_unknown", "")) {
            var answer =
                    yohaku.browser().with("Authorization", "Bearer " + text).get("/api/v1/objectives");
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void somebodyDisabledIsOutAtOnce() {
        var people = yohaku.bean(People.class);
        people.add(
                new Person("leaver-a", "leaver-a", List.of(Grant.everywhere(Role.MEMBER)), false),
                yohaku.bean(Passwords.class).hash(RunningYohaku.PASSWORD));
        var browser = yohaku.browser();
        browser.signIn("leaver-a", RunningYohaku.PASSWORD);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        people.setDisabled("leaver-a", true);
        assertThat(location(browser.get("/account"))).endsWith("/sign-in");
        assertThat(location(browser.signIn("leaver-a", RunningYohaku.PASSWORD))).endsWith("/sign-in?wrong");
    }

    @Test
    void aNewPasswordEndsOtherSessions() {
        var people = yohaku.bean(People.class);
        people.add(
                new Person("changer-a", "changer-a", List.of(Grant.everywhere(Role.MEMBER)), false),
                yohaku.bean(Passwords.class).hash(RunningYohaku.PASSWORD));
        var here = yohaku.browser();
        var elsewhere = yohaku.browser();
        here.signIn("changer-a", RunningYohaku.PASSWORD);
        elsewhere.signIn("changer-a", RunningYohaku.PASSWORD);
        var next = "another long password";
        var form = Map.of("current", RunningYohaku.PASSWORD, "password", next, "again", next);
        assertThat(location(here.submit("/account", "/account/password", form))).endsWith("/sign-in?ready");
        assertThat(location(elsewhere.get("/account"))).endsWith("/sign-in");
        assertThat(location(yohaku.browser().signIn("changer-a", next))).endsWith("/");
    }

    @Test
    void theLastAdministratorStaysOne() {
        var admin = yohaku.browser().as(Role.ADMIN);
        assertThat(admin.submit("/people", "/people/admin-a/disabled", Map.of("disabled", "true"))
                        .body())
                .contains("last administrator");
        assertThat(admin.submit("/people", "/people/admin-a/role", Map.of("role", "VIEWER"))
                        .body())
                .contains("last administrator");
        assertThat(admin.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAdministratorsDoStandsInTheTrail() {
        var admin = yohaku.browser().as(Role.ADMIN);
        admin.submit("/people", "/people/invitations", Map.of("role", "LEAD"));
        assertThat(yohaku.bean(Audit.class).before(Instant.now().plusSeconds(60), 100))
                .anySatisfy(line -> {
                    assertThat(line.actor()).isEqualTo("admin-a");
                    assertThat(line.action()).isEqualTo("person.invited");
                    assertThat(line.origin()).isEqualTo("127.0.0.1");
                });
        assertThat(admin.get("/audit").body()).contains("person.invited");
    }

    @Test
    void healthIsOpenAndSaysNoMore() {
        assertThat(yohaku.browser().get("/healthz").body()).isEqualTo("ok\n");
        assertThat(yohaku.browser().get("/readyz").body()).isEqualTo("ready\n");
    }

    @Test
    void metricsAreForThisMachineAndForTokens() {
        assertThat(yohaku.browser().get("/metrics").statusCode()).isEqualTo(200);
        var passedOn = yohaku.browser().with("X-Forwarded-For", "203.0.113.9");
        assertThat(passedOn.get("/metrics").statusCode()).isEqualTo(401);
        var token = yohaku.bean(ApiTokens.class)
                .make("viewer-a", "scrapes", ApiToken.Scope.READ, Duration.ofDays(1))
                .text();
        assertThat(passedOn.with("Authorization", "Bearer " + token)
                        .get("/metrics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyPageCarriesTheHeadersThatGuardIt() {
        var headers = yohaku.browser().get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void pagesOfSignInSpeakJapaneseToo() {
        assertThat(yohaku.browser()
                        .with("Accept-Language", "ja")
                        .get("/sign-in")
                        .body())
                .contains("パスワードを忘れたときは");
    }
}
