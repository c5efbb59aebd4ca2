package dev.yohaku.server.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.forecast.TrackRecord;
import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the register of drivers and their past forecasts owe on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DriversContract {
    private static final Instant MONDAY = Instant.parse("2026-11-01T15:00:00Z");

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    DriversContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments());
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    private Drivers drivers() {
        return context.getBean(Drivers.class);
    }

    private PastForecasts past() {
        return context.getBean(PastForecasts.class);
    }

    @Test
    void aDriverIsKeptAsItWasPut() {
        var driver = Course.driver(1050.5);
        drivers().put(driver, "sre-b");
        assertThat(drivers().find(driver.id())).contains(driver);
        drivers().put(Course.driver(1400), "dev-a");
        assertThat(drivers().all()).containsExactly(Course.driver(1400));
    }

    @Test
    void aRemovedDriverCanBeBroughtBack() {
        var driver = Course.driver(80);
        drivers().put(driver, "sre-b");
        drivers().retire(driver.id(), "sre-b");
        assertThat(drivers().all()).isEmpty();
        assertThat(drivers().isRetired(driver.id())).isTrue();
        drivers().put(drivers().find(driver.id()).orElseThrow(), "sre-b");
        assertThat(drivers().all()).containsExactly(driver);
    }

    @Test
    void driversOfFilesComeAndGoWithThem() {
        var start = context.getBean(DriversFromFiles.class);
        start.take(documents(List.of(new SpecFile("growth.yaml", """
                apiVersion: yohaku.dev/v1
                kind: Driver
                metadata:
                  name: rows
                spec:
                  watch: gift-rows
                  limit: {value: 60e6, kind: measured, source: load test, asOf: 2026-08-20}
                  loads: the nightly settlement
                """))));
        var driver = drivers().find("rows").orElseThrow();
        assertThat(driver.limit()).isEqualTo(60e6);
        assertThat(driver.limitAsOf()).isEqualTo("2026-08-20");
        assertThat(driver.isOfPage()).isFalse();
        assertThat(driver.origin()).startsWith("growth.yaml");
        start.take(documents(List.of()));
        assertThat(drivers().isRetired("rows")).isTrue();
    }

    private static SpecResult.Documents documents(List<SpecFile> files) {
        return (SpecResult.Documents) new OpenSloReader().read(files);
    }

    @Test
    void theFirstRangeKeptForAWeekStands() {
        past().keep("first", new PastForecasts.Kept(MONDAY, 10, 20));
        past().keep("first", new PastForecasts.Kept(MONDAY, 0, 99));
        assertThat(past().of("first")).containsExactly(new PastForecasts.Kept(MONDAY, 10, 20));
    }

    @Test
    void whatWasReallyForecastTakesThePlaceOfWhatIsWorkedOutAfterwards() {
        var from = EpochMinute.of(MONDAY);
        var day = 24 * 60;
        past().keep("record", new PastForecasts.Kept(MONDAY, 10, 20));
        var peaks = RegularSeries.of(from - 7L * day, day, 1, 1, 1, 1, 1, 1, 1, 5, 6, 25, 7, 8, 9, 5);
        var afterwards = new TrackRecord(
                List.of(new TrackRecord.Week(from - 7L * day, 0, 2, 1), new TrackRecord.Week(from, 20, 30, 25)));

        var merged = past().merged("record", afterwards, peaks);

        assertThat(merged.weeks())
                .containsExactly(
                        new TrackRecord.Week(from - 7L * day, 0, 2, 1), new TrackRecord.Week(from, 10, 20, 25));
    }

    @Test
    void aWeekThatIsNotOverIsNotJudged() {
        past().keep("running", new PastForecasts.Kept(MONDAY, 10, 20));
        var peaks = RegularSeries.of(EpochMinute.of(MONDAY), 24 * 60, 12, 13);
        assertThat(past().merged("running", new TrackRecord(List.of()), peaks).weeks())
                .isEmpty();
    }
}
