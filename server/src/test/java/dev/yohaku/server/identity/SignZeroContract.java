package dev.yohaku.server.identity;

import static dev.yohaku.server.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.store.Databases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What no database need keep is refused at the door, on every database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SignZeroContract {
    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before the first test.
    private RunningYohaku yohaku;

    SignZeroContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    void start() {
        yohaku = RunningYohaku.start(databases);
        yohaku.add(Role.ADMIN);
    }

    @AfterAll
    void stop() {
        yohaku.close();
    }

    @Test
    void addressesWithTheSignZeroAreRefused() {
        var admin = yohaku.browser().as(Role.ADMIN);
        for (var path : List.of(
                "/slos/a%00",
                "/changes/%00",
                "/watches/a%00b",
                "/risks/%00",
                "/reviews/2026-W47%00",
                "/changes?service=%00",
                "/calendar?%00=1",
                "/api/v1/changes?service=a%00b",
                "/join/%00")) {
            assertThat(admin.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void formsWithTheSignZeroAreRefusedEvenBeforeTheSignIn() {
        var sent = yohaku.browser()
                .submit("/sign-in", "/sign-in", Map.of("login", "admin\0", "password", RunningYohaku.PASSWORD));
        assertThat(sent.statusCode()).isEqualTo(400);
        var admin = yohaku.browser().as(Role.ADMIN);
        for (var path : List.of("/calendar/hooks/alias", "/people/invitations", "/risks/import", "/watches")) {
            assertThat(admin.submit("/calendar/hooks", path, Map.of("outside", "a\0", "service", "s"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatOnlyLooksLikeItIsText() {
        var admin = yohaku.browser().as(Role.ADMIN);
        assertThat(admin.get("/changes?service=%2500").statusCode()).isEqualTo(200);
        assertThat(location(admin.submit(
                        "/calendar/hooks", "/calendar/hooks/alias", Map.of("outside", "%00 \\u0000", "service", "抽選"))))
                .endsWith("/calendar/hooks");
        assertThat(admin.get("/calendar/hooks").body()).contains("%00 \\u0000", "抽選");
    }

    @Test
    void namesTooLongToKeepAreRefused() {
        var admin = yohaku.browser().as(Role.ADMIN);
        for (var names : List.of(
                Map.of("outside", "o".repeat(201), "service", "s"),
                Map.of("outside", "o", "service", "s".repeat(65)))) {
            assertThat(admin.submit("/calendar/hooks", "/calendar/hooks/alias", names)
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}
