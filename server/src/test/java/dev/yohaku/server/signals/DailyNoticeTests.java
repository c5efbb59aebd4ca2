package dev.yohaku.server.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import dev.yohaku.server.notify.Outbox;
import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class DailyNoticeTests {
    private static final Instant TURNED_ON = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant TOMORROW_AT_TEN = Instant.parse("2026-11-25T01:00:00Z");

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments(
                        "--yohaku.zone=Asia/Tokyo", "--yohaku.signals.enabled=false", "--yohaku.notify.enabled=false"));
        context.getBean(Channels.class)
                .put(
                        new Channels.Wanted(
                                "changes",
                                "",
                                "",
                                Set.of(Channel.DAILY),
                                Locale.ENGLISH,
                                Channel.Form.SLACK,
                                "https://hooks.example.com/x"),
                        "a");
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private NoticeSettings settings(Instant at) {
        return new NoticeSettings(context.getBean(JdbcClient.class), InstantSource.fixed(at));
    }

    private void on() {
        settings(TURNED_ON).change(true, 10, "a");
    }

    private boolean told(Instant at) {
        var clock = InstantSource.fixed(at);
        return new DailyNotice(
                        context.getBean(Findings.class),
                        settings(at),
                        context.getBean(Channels.class),
                        Outbox.at(context.getBean(JdbcClient.class), clock),
                        context.getBean(Catalog.class),
                        context.getBean(Workspace.class),
                        clock,
                        "https://yohaku.example.com/")
                .tell();
    }

    private void found(String id, Instant confirmed, Instant at) {
        var since = confirmed.minus(Duration.ofHours(6));
        context.getBean(Findings.class).add(id, GiftShop.evidence(since), GiftShop.course(since), at);
    }

    private List<String> texts() {
        return context.getBean(JdbcClient.class)
                .sql("select content from outbox order by put_ms, id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void nothingIsToldUntilItIsTurnedOn() {
        found("a", TURNED_ON, TURNED_ON.plusSeconds(60));
        assertThat(context.getBean(NoticeSettings.class).current().enabled()).isFalse();
        assertThat(told(TOMORROW_AT_TEN)).isFalse();
    }

    @Test
    void newFindingsAreToldOnceADayAtMost() {
        on();
        found("a", TURNED_ON, TURNED_ON.plusSeconds(60));
        assertThat(told(TOMORROW_AT_TEN.minusSeconds(60))).isFalse();
        assertThat(told(TOMORROW_AT_TEN)).isTrue();
        found("b", TOMORROW_AT_TEN, TOMORROW_AT_TEN.plusSeconds(60));
        assertThat(told(TOMORROW_AT_TEN.plus(Duration.ofHours(3)))).isFalse();
        assertThat(told(TOMORROW_AT_TEN.plus(Duration.ofDays(1)))).isTrue();
        assertThat(told(TOMORROW_AT_TEN.plus(Duration.ofDays(2)))).isFalse();
        assertThat(texts())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .startsWith(
                                "A new change since the last notice:\n• Purchase success has been worse since about")
                        .endsWith("Evidence and verdicts: https://yohaku.example.com/changes"));
    }

    @Test
    void whatWasFoundByLookingBackIsNotNews() {
        on();
        found("old", TURNED_ON.minus(Duration.ofDays(30)), TURNED_ON.plusSeconds(60));
        assertThat(told(TOMORROW_AT_TEN)).isFalse();
    }

    @Test
    void whatWasThereWhenItWasTurnedOnOrHasAVerdictIsNotToldAgain() {
        found("before", TURNED_ON.minusSeconds(600), TURNED_ON.minusSeconds(60));
        on();
        found("judged", TURNED_ON, TURNED_ON.plusSeconds(60));
        context.getBean(Verdicts.class).give("judged", Verdict.ACT, "", "dev-a");
        assertThat(told(TOMORROW_AT_TEN)).isFalse();
    }

    @Test
    void aTeamIsToldOfItsOwnServicesInItsOwnLanguage() {
        on();
        var catalog = context.getBean(Catalog.class);
        catalog.save(new Team("payments", Name.of("Payments")));
        catalog.save(new Team("gifts", Name.of("Gifts")));
        catalog.save(new Service(GiftShop.evidence(TURNED_ON).lead().service(), Name.of("Purchase"), "payments"));
        channel("pay", "payments");
        channel("gift", "gifts");
        found("a", TURNED_ON, TURNED_ON.plusSeconds(60));
        assertThat(told(TOMORROW_AT_TEN)).isTrue();
        assertThat(receivers()).containsExactly("changes", "pay");
        assertThat(texts()).last().asString().contains("傾向変化");
    }

    private void channel(String id, String team) {
        context.getBean(Channels.class)
                .put(
                        new Channels.Wanted(
                                id,
                                "",
                                team,
                                Set.of(Channel.DAILY),
                                Locale.JAPANESE,
                                Channel.Form.SLACK,
                                "https://hooks.example.com/y"),
                        "a");
    }

    private List<String> receivers() {
        return context.getBean(JdbcClient.class)
                .sql("select channel_id from outbox order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
