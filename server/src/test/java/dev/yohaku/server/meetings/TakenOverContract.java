package dev.yohaku.server.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written in reviews before they could be held is still there, on every database. */
abstract class TakenOverContract {
    private static final String WEEK = "2026-W47";

    private final Databases databases;

    TakenOverContract(Databases databases) {
        this.databases = databases;
    }

    private static ConfigurableApplicationContext started(String... arguments) {
        return new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments);
    }

    @Test
    void notesDecisionsAndLeadsAreTakenOver() {
        var arguments = databases.arguments("--yohaku.signals.enabled=false");
        try (var before = started(Databases.with(List.of(arguments), "--spring.flyway.target=13"))) {
            var jdbc = before.getBean(JdbcClient.class);
            jdbc.sql("insert into review_note values ('2026-W47', 'all', 'risks', 1, 'one', 'dev-a', 1)")
                    .update();
            jdbc.sql("insert into review_note values ('2026-W47', 'all', 'risks', 2, 'two', 'sre-b', 2)")
                    .update();
            jdbc.sql("insert into review_decision (id, week, team, what, reason, owner, due, author, recorded_ms)"
                            + " values ('d', '2026-W47', 'all', 'Stop', '', '', '2026-11-30', 'dev-a', 3)")
                    .update();
            jdbc.sql("insert into review_lead values ('2026-W48', 'all', 'cs-a', 'dev-a', 4)")
                    .update();
        }
        try (var after = started(arguments)) {
            assertThat(after.getBean(Notes.class).history("all", WEEK, "risks"))
                    .extracting(Note::content)
                    .containsExactly("one", "two");
            assertThat(after.getBean(Decisions.class).of("all", WEEK))
                    .singleElement()
                    .matches(decision ->
                            decision.version() == 1 && decision.what().equals("Stop"));
            assertThat(after.getBean(Decisions.class).history("all", "d")).hasSize(1);
            assertThat(after.getBean(Roles.class).of("all", WEEK)).isEqualTo(Map.of(MeetingRole.NEXT_LEAD, "cs-a"));
        }
    }
}
