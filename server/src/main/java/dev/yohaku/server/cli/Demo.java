package dev.yohaku.server.cli;

import dev.yohaku.server.simulator.ObjectiveDocuments;
import dev.yohaku.server.simulator.SimulatedPrometheus;
import dev.yohaku.server.simulator.Simulation;
import dev.yohaku.server.simulator.WatchDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./yohaku demo}: the product, reading a simulated e-gift product through the same doors as real telemetry. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts with a simulated e-gift product, 13 weeks of history and a live feed.")
final class Demo implements Callable<Integer> {
    @Mixin
    private final Serving serving = new Serving();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keeps the demo in this directory; without it, a temporary one is used and removed at the end.")
    private @Nullable Path data;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which product to simulate (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var directory = data == null ? TemporaryDirectory.create("yohaku-demo") : Files.createDirectories(data);
        var story = DemoStory.in(directory, seed, InstantSource.system().instant());
        var simulation = Simulation.of(story.seed(), story.anchor(), Simulation.USUAL_WEEKS);
        var prometheus = SimulatedPrometheus.start(simulation, InstantSource.system(), 0);
        var context = serving.start(
                settings(directory, simulation, prometheus), spec.commandLine().getOut());
        new DemoFeed(simulation, InstantSource.system()).follow(context);
        return Serve.STAYS_UP;
    }

    private static Map<String, String> settings(Path directory, Simulation simulation, SimulatedPrometheus prometheus)
            throws IOException {
        var settings = new LinkedHashMap<String, String>();
        settings.put("yohaku.data", directory.toString());
        settings.put("yohaku.demo", "true");
        settings.put("yohaku.zone", "Asia/Tokyo");
        settings.put("yohaku.prometheus.url", prometheus.uri().toString());
        settings.put("yohaku.objectives", objectives(directory, simulation).toString());
        settings.put("yohaku.ingest.backfill", 7 * Simulation.USUAL_WEEKS + "d");
        return settings;
    }

    private static Path objectives(Path directory, Simulation simulation) throws IOException {
        var objectives = Files.createDirectories(directory.resolve("demo-objectives"));
        for (var document : ObjectiveDocuments.of(simulation).entrySet()) {
            Files.writeString(objectives.resolve(document.getKey()), document.getValue());
        }
        Files.writeString(objectives.resolve("watches.yaml"), WatchDocuments.of(simulation));
        return objectives;
    }
}
