package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Planned;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a review says of releases and coming plans, on every database. Each test has a week of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReleaseContract {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    ReleaseContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.zone=Asia/Tokyo"));
        context.getBean(Catalog.class).save(new Service("purchase-api", new Name("購入API", "Purchase API"), null));
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    @Test
    void changesAreCountedByServiceTheBusiestFirst() {
        var week = ReviewWeek.parse("2026-W45", TOKYO);
        told("refund", "v2", "production", week.from().plus(Duration.ofHours(4)));
        told("purchase-api", "v8.30", "production", week.from().plus(Duration.ofHours(33)));
        told("purchase-api", "v8.31", "", week.from().plus(Duration.ofHours(36)));
        told("purchase-api", "v8.32", "staging", week.from().plus(Duration.ofHours(37)));
        assertThat(sentences(week))
                .containsExactly(
                        new Text(
                                "購入APIは2回変更されました。最後は11/3（火） 12:00の「v8.31」です。",
                                "Purchase API was changed 2 times, last v8.31, Tue 3 Nov 12:00."),
                        new Text("refundは11/2（月） 04:00に変更されました（v2）。", "refund was changed once: v2, Mon 2 Nov 04:00."));
    }

    @Test
    void whatIsPlannedForTheTwoWeeksAfterIsNamed() {
        var week = ReviewWeek.parse("2026-W40", TOKYO);
        plan("near", week.to().plus(Duration.ofHours(12)));
        plan("far", week.to().plus(Duration.ofDays(15)));
        assertThat(releases().said(Brief.standard(week)).items())
                .extracting(Item::id)
                .containsExactly("planned:near");
        assertThat(sentences(week).getFirst().en()).isEqualTo("Draw near is planned for Mon 5 Oct 12:00 – 12:45.");
    }

    @Test
    void aWeekWithoutEitherIsQuiet() {
        var week = ReviewWeek.parse("2026-W30", TOKYO);
        assertThat(releases().said(Brief.standard(week)).items()).isEmpty();
        assertThat(releases().said(Brief.standard(week)).lead()).isEqualTo(Text.NONE);
    }

    @Test
    void moreThanSixServicesAreCountedInTheLead() {
        var week = ReviewWeek.parse("2026-W35", TOKYO);
        for (var i = 0; i < 8; i++) {
            told("service-" + i, "v1", "production", week.from().plusSeconds(i));
        }
        assertThat(releases().said(Brief.standard(week)).items()).hasSize(6);
        assertThat(releases().said(Brief.standard(week)).lead().en())
                .contains("2 services that changed are not listed here");
    }

    private List<Text> sentences(ReviewWeek week) {
        return releases().said(Brief.standard(week)).items().stream()
                .map(Item::sentence)
                .toList();
    }

    private ReleaseItems releases() {
        return context.getBean(ReleaseItems.class);
    }

    private void told(String service, String version, String environment, Instant at) {
        context.getBean(Changelog.class)
                .record(new ChangeEvent(
                        service + version,
                        "deployment",
                        service,
                        environment,
                        version,
                        version,
                        null,
                        at,
                        null,
                        "test"));
    }

    private void plan(String id, Instant from) {
        var name = new Name("抽選", "Draw " + id);
        context.getBean(Planned.class)
                .put(
                        new PlannedEvent(id, "campaign", name, from, from.plusSeconds(2700), List.of(), "", "page"),
                        "dev-a");
    }
}
