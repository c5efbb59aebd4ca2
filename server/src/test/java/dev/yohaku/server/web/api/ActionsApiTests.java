package dev.yohaku.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Delay;
import dev.yohaku.server.actions.Origin;
import dev.yohaku.server.actions.Saving;
import dev.yohaku.server.actions.Written;
import dev.yohaku.server.web.DemoVisit;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsApiTests {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private DemoVisit visit;

    @BeforeAll
    void start() {
        visit = DemoVisit.start();
    }

    @AfterAll
    void stop() {
        visit.close();
    }

    private String added(String team) {
        var actions = visit.the(Actions.class);
        var saving = actions.add(
                team, Written.of("再試行の間隔を広げる", "dev-a", DUE), new Origin(Origin.RISK, "r-1", "接続数"), "dev-a");
        var id = ((Saving.Saved) saving).action().id();
        actions.postpone(id, 1, new Delay(DUE.plusDays(7), "vendor"), "dev-a");
        return id;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var answer = visit.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    @Test
    void theActionsOfATeamAreGivenByNumber() throws IOException, InterruptedException {
        var first = added("api-team");
        var second = added("api-team");
        var all = get("/api/v1/actions?team=api-team");
        assertThat(all.valueStream().map(each -> each.path("id").asString())).containsExactly(first, second);
        assertThat(all.get(0).path("what").asString()).isEqualTo("再試行の間隔を広げる");
        assertThat(all.get(0).path("origin").path("kind").asString()).isEqualTo("risk");
        assertThat(get("/api/v1/actions?team=nobody").isEmpty()).isTrue();
    }

    @Test
    void oneActionComesWithItsHistory() throws IOException, InterruptedException {
        var one = get("/api/v1/actions/" + added("api-one"));
        var newest = one.path("history").get(0);
        assertThat(newest.path("cause").asString()).isEqualTo("postponed");
        assertThat(newest.path("differences").get(0).path("after").asString()).isEqualTo("2026-12-11");
        assertThat(one.path("effect").isNull()).isTrue();
        assertThat(one.path("issue").isNull()).isTrue();
    }

    @Test
    void anActionThatDoesNotExistIsNotFound() throws IOException, InterruptedException {
        assertThat(visit.get("/api/v1/actions/A-999999").statusCode()).isEqualTo(404);
    }
}
