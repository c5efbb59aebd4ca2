package dev.yohaku.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.store.Databases;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the calendar owes on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CalendarContract {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    CalendarContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.zone=Asia/Tokyo"));
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    private Changelog changelog() {
        return context.getBean(Changelog.class);
    }

    private Planned planned() {
        return context.getBean(Planned.class);
    }

    private static ChangeEvent deployment(String id, String service, Instant at, @Nullable Instant until) {
        return new ChangeEvent(id, "deployment", service, "production", "v8.31", "8.31", null, at, until, "test");
    }

    private static PlannedEvent campaign(String id, Instant from) {
        return new PlannedEvent(
                id, "campaign", new Name("抽選", "Draw"), from, from.plusSeconds(2700), List.of("campaign"), "", "page");
    }

    @Test
    void aChangeToldTwiceIsKeptOnce() {
        var event = deployment("once", "purchase-api", NOON, null);
        assertThat(changelog().record(event)).isEqualTo(Recorded.NEW);
        assertThat(changelog().record(event)).isEqualTo(Recorded.KNOWN);
        assertThat(changelog().between(NOON, NOON.plusSeconds(1))).containsExactly(event);
    }

    @Test
    void aChangeThatIsToldAgainLearnsItsEnd() {
        var at = NOON.plus(Duration.ofHours(1));
        changelog().record(deployment("ends", "refund", at, null));
        changelog().record(deployment("ends", "refund", at, at.plusSeconds(90)));
        assertThat(changelog().between(at, at.plusSeconds(1)))
                .containsExactly(deployment("ends", "refund", at, at.plusSeconds(90)));
    }

    @Test
    void namesOfOthersAreTranslatedBeforeAndAfter() {
        var at = NOON.plus(Duration.ofHours(2));
        changelog().record(deployment("before", "acme/shop", at, null));
        changelog().alias("acme/shop", "purchase-api");
        changelog().record(deployment("later", "acme/shop", at.plusSeconds(60), null));
        assertThat(changelog().between(at, at.plusSeconds(61)))
                .extracting(ChangeEvent::service)
                .containsExactly("purchase-api", "purchase-api");
    }

    @Test
    void aPlannedEventIsFoundWhileItLastsAndCanComeBack() {
        var event = campaign("draw-1", NOON);
        planned().put(event, "dev-a");
        assertThat(planned().between(NOON.plusSeconds(2699), NOON.plusSeconds(9999)))
                .containsExactly(event);
        assertThat(planned().between(NOON.plusSeconds(2700), NOON.plusSeconds(9999)))
                .isEmpty();
        planned().remove("draw-1", "dev-a");
        assertThat(planned().between(NOON, NOON.plusSeconds(1))).isEmpty();
        planned().put(planned().find("draw-1").orElseThrow(), "dev-a");
        assertThat(planned().between(NOON, NOON.plusSeconds(1))).containsExactly(event);
    }

    @Test
    void theLocalCalendarKnowsHolidaysAndOccasions() {
        var from = NOON.plus(Duration.ofDays(30));
        planned().put(campaign("draw-2", from), "dev-a");
        var calendar = context.getBean(LocalCalendars.class).between(NOON, from.plus(Duration.ofDays(1)));
        assertThat(calendar.isHoliday(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(calendar.occasion(EpochMinute.of(from), "campaign"))
                .hasValueSatisfying(occasion -> assertThat(occasion.name()).isEqualTo("Draw"));
        assertThat(calendar.occasion(EpochMinute.of(from), "refund")).isEmpty();
    }

    @Test
    void aHookOpensToItsNewestSecretOnly() {
        var hooks = context.getBean(Hooks.class);
        assertThat(hooks.opens("gitlab", "")).isFalse();
        var first = hooks.renew("gitlab", "sre-b");
        assertThat(first).hasSize(32);
        assertThat(hooks.opens("gitlab", first)).isTrue();
        var second = hooks.renew("gitlab", "sre-b");
        assertThat(second).isNotEqualTo(first);
        assertThat(hooks.opens("gitlab", first)).isFalse();
        assertThat(hooks.opens("gitlab", second)).isTrue();
        assertThat(hooks.opens("github", second)).isFalse();
    }

    @Test
    void aHookCountsWhatItTookAndWhatItRefused() {
        var hooks = context.getBean(Hooks.class);
        hooks.renew("pagerduty", "sre-b");
        hooks.received("pagerduty");
        hooks.refused("pagerduty", "payload: an object");
        assertThat(hooks.all())
                .filteredOn(hook -> hook.id().equals("pagerduty"))
                .singleElement()
                .satisfies(hook -> {
                    assertThat(hook.received()).isEqualTo(1);
                    assertThat(hook.refused()).isEqualTo(1);
                    assertThat(hook.lastProblem()).isEqualTo("payload: an object");
                });
    }

    @Test
    void idsOfAnyLengthAreKeptAndStayApart() {
        var at = NOON.plus(Duration.ofHours(3));
        var repository = "acme/" + "x".repeat(300);
        for (var number = 1; number <= 2; number++) {
            var body = """
                    {"deployment":{"id":%d,"created_at":"%s"},"repository":{"full_name":"%s"}}""".formatted(number, at, repository);
            var told = (Told.Changes) Messages.github("deployment", body.getBytes(StandardCharsets.UTF_8), at);
            assertThat(changelog().recordAll(told.events())).containsExactly(Recorded.NEW);
            assertThat(changelog().recordAll(told.events())).containsExactly(Recorded.KNOWN);
        }
        assertThat(changelog().between(at, at.plusSeconds(1)))
                .extracting(ChangeEvent::id)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).startsWith("acme/xxx").hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void aPlanWithALongUidIsFoundAgain() {
        var event = campaign("u".repeat(500), NOON.plus(Duration.ofDays(9)));
        planned().put(event, "dev-a");
        assertThat(planned().find(event.id())).contains(event);
        assertThat(campaign("u".repeat(501), NOON).id()).isNotEqualTo(event.id());
    }

    @Test
    void aNameThatIsTooLongToKeepIsRefusedWithItsPlace() {
        changelog().alias("o".repeat(200), "s".repeat(64));
        assertThat(changelog().aliases()).containsEntry("o".repeat(200), "s".repeat(64));
        assertThatThrownBy(() -> changelog().alias("o".repeat(201), "s"))
                .hasMessage("outside: 201 characters; at most 200 are kept");
        assertThatThrownBy(() -> changelog().alias("o", "s".repeat(65)))
                .hasMessage("service: 65 characters; at most 64 are kept");
    }
}
