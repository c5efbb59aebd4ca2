package dev.yohaku.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.objectives.Mode;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.reviews.Brief;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.simulator.SimulatedPrometheus;
import dev.yohaku.server.simulator.Simulation;
import dev.yohaku.server.store.DataDirectory;
import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The server discovers by itself, with each database. */
abstract class DiscovererContract {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<String> settings;
    private final SimulatedPrometheus prometheus;
    private final ConfigurableApplicationContext context;

    DiscovererContract(Databases database) {
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        settings = new ArrayList<>(List.of(database.arguments()));
        try {
            prometheus = SimulatedPrometheus.start(Simulation.of(1, now, 2), InstantSource.fixed(now), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        settings.add("--yohaku.prometheus.url=" + prometheus.uri());
        settings.add("--yohaku.ingest.enabled=false");
        context = start();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new));
    }

    @BeforeEach
    void look() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (the(Runs.class).last(Source.DEFAULT).isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }

    @AfterEach
    void stop() {
        context.close();
        prometheus.close();
    }

    @Test
    void withoutObjectivesItTakesWhatItProposesInModeObserve() {
        assertThat(the(Runs.class).last(Source.DEFAULT).orElseThrow().problem()).isEmpty();
        var objectives = the(Objectives.class).all();
        assertThat(objectives).hasSizeGreaterThan(10).allSatisfy(o -> {
            assertThat(o.mode()).isEqualTo(Mode.OBSERVE);
            assertThat(o.provisional()).isTrue();
            assertThat(o.reason()).isNotNull();
            assertThat(o.origin()).startsWith("discovered/");
        });
        assertThat(the(DataDirectory.class).resolve("discovered").resolve("partner-api.yaml"))
                .content()
                .contains(
                        "kind: Service",
                        "name: partner-api-v1-gifts-latency",
                        "name: partner-api-v1-orders-availability");
        assertThat(coverage()).isEmpty();
    }

    @Test
    void laterProposalsWaitForADecision() {
        var proposed = newService();
        the(Proposals.class).record(proposed);
        assertThat(coverage()).extracting(Item::subject).containsExactly("newcomer");
        assertThat(coverage().getFirst().sentence().ja()).isEqualTo("newcomerには、まだ SLO がありません。提案があります。");

        assertThat(coverage().getFirst().raisedBy()).containsExactly("service-without-objective");
        var later = the(CoverageItems.class).said(Brief.standard(week().next()));
        assertThat(later.items()).isEmpty();
        assertThat(later.notRaised())
                .singleElement()
                .satisfies(rest -> assertThat(rest.why().en())
                        .isEqualTo("newcomer has no objective yet; one is proposed. It was there before this week."));

        the(Taking.class).dismiss(proposed.id(), "dev-a");
        assertThat(coverage()).isEmpty();
        the(Proposals.class).record(proposed);
        assertThat(status(proposed)).isEqualTo(Proposal.Status.DISMISSED);

        the(Taking.class).restore(proposed.id(), "dev-a");
        the(Taking.class).accept(proposed.id(), "dev-a");
        assertThat(status(proposed)).isEqualTo(Proposal.Status.ACCEPTED);
        assertThat(the(Objectives.class).the(proposed.id()))
                .extracting(Objective::mode)
                .isEqualTo(Mode.OBSERVE);
        assertThat(the(DataDirectory.class).resolve("discovered").resolve("newcomer.yaml"))
                .exists();
        assertThat(coverage()).isEmpty();
    }

    @Test
    void whatWasTakenIsThereAfterARestart() throws IOException {
        var taken = the(Objectives.class).all();
        context.close();
        try (var again = start()) {
            assertThat(again.getBean(Objectives.class).all()).isEqualTo(taken);
            var files = again.getBean(DataDirectory.class).resolve("discovered");
            try (var listed = Files.list(files)) {
                assertThat(listed).allMatch(f -> f.toString().endsWith(".yaml"));
            }
        }
    }

    @Test
    void aNewServiceThatCannotBeJudgedIsNamedOnce() {
        var quiet = new MadeUpTelemetry(Duration.ofDays(1))
                .counter("http_requests_total", "job=newcomer,code=200", 100_000)
                .discovered();
        the(Runs.class).finished(Source.DEFAULT, quiet.declined());
        assertThat(coverage())
                .singleElement()
                .satisfies(item -> assertThat(item.sentence().en())
                        .startsWith("newcomer is new and has no objective. The history is"));
        assertThat(the(CoverageItems.class).said(Brief.standard(week().next())).items())
                .isEmpty();
    }

    private static Proposed newService() {
        return MadeUpTelemetry.ofFourWeeks()
                .counter("http_requests_total", "job=newcomer,code=200", 100_000)
                .discovered()
                .proposed()
                .getFirst();
    }

    private Proposal.Status status(Proposed proposed) {
        return the(Proposals.class).find(proposed.id()).orElseThrow().status();
    }

    private List<Item> coverage() {
        return the(CoverageItems.class).said(Brief.standard(week())).items();
    }

    private static ReviewWeek week() {
        return ReviewWeek.containing(Instant.now(), ZoneOffset.UTC);
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }
}
