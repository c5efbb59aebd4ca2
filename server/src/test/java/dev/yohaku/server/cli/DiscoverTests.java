package dev.yohaku.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.server.objectives.ObjectivePaths;
import dev.yohaku.server.simulator.SimulatedPrometheus;
import dev.yohaku.server.simulator.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The command against the simulated product, four weeks old. */
class DiscoverTests {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulation.USUAL_ANCHOR);

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static SimulatedPrometheus prometheus;

    /** What one run left behind. */
    private record Run(int exit, String out, String err) {}

    @BeforeAll
    static void start() throws IOException {
        prometheus = SimulatedPrometheus.start(Simulation.of(1, Simulation.USUAL_ANCHOR, 4), CLOCK, 0);
    }

    @AfterAll
    static void stop() {
        prometheus.close();
    }

    @Test
    void everyServiceGetsAnObjectiveThatIsCountedExactly() {
        var run = run("--prometheus", prometheus.uri().toString());
        assertThat(run.exit()).isZero();
        var documents = documents(List.of(new SpecFile("all.yaml", run.out())));
        assertThat(documents.services().stream().map(s -> s.name()))
                .contains(
                        "redemption", "partner-api", "delivery", "purchase-api", "payment-gw", "gift-view", "campaign");
        assertThat(documents.slos())
                .allSatisfy(slo -> assertThat(slo.indicator().definition()).isInstanceOf(SliDefinition.Exact.class));
    }

    @Test
    void filesAreOneForEachService(@TempDir Path directory) throws IOException {
        var run = run("--prometheus", prometheus.uri().toString(), "--out", directory.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(directory.resolve("payment-gw.yaml")).exists();
        assertThat(documents(ObjectivePaths.read(List.of(directory))).slos()).hasSizeGreaterThan(10);
    }

    @Test
    void jsonHoldsTheSame() {
        var run = run("--prometheus", prometheus.uri().toString(), "--json");
        var found = new JsonMapper().readTree(run.out());
        assertThat(found.path("proposed").size()).isGreaterThan(10);
        assertThat(found.path("proposed").path(0).path("reason").path("ja").asString())
                .isNotEmpty();
    }

    @Test
    void anUnreachableServerIsOneSentenceAndEndsWithThree() {
        var run = run("--prometheus", "http://127.0.0.1:1");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("No server answers at").hasLineCount(1);
    }

    @Test
    void aLengthOfTimeIsExpected() {
        var run = run("--prometheus", "http://127.0.0.1:1", "--min-history", "soon");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--min-history soon");
    }

    private static SpecResult.Documents documents(List<SpecFile> files) {
        var result = new OpenSloReader().read(files);
        assertThat(result).isInstanceOf(SpecResult.Documents.class);
        return (SpecResult.Documents) result;
    }

    private static Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = new CommandLine(new Discover(CLOCK))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    var refusal = Refusal.in(failure);
                    command.getErr().println(refusal.sentence());
                    return refusal.exitCode();
                })
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
