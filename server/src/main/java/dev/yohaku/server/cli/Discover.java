package dev.yohaku.server.cli;

import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.server.discovery.Declined;
import dev.yohaku.server.discovery.Discovery;
import dev.yohaku.server.discovery.Findings;
import dev.yohaku.server.ingest.PrometheusApi;
import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.ingest.SourceFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./yohaku discover}: proposes SLIs and targets from what a Prometheus holds. Needs no server of ours. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        description = "Proposes SLIs and targets from what a Prometheus holds, as OpenSLO v1 files.")
final class Discover implements Callable<Integer> {
    private final InstantSource clock;

    @Option(
            names = "--prometheus",
            paramLabel = "URL",
            required = true,
            description = "The Prometheus, or what speaks like one, to read from.")
    private String prometheus = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes a file for each service into this directory, instead of printing.")
    private @Nullable Path out;

    @Option(
            names = "--min-history",
            paramLabel = "TIME",
            defaultValue = "7d",
            description =
                    "History that a proposal needs, such as 7d, 12h or 10m (${DEFAULT-VALUE}); less is for a trial.")
    private String minHistory = "7d";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    Discover() {
        this(InstantSource.system());
    }

    Discover(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws SourceFailure {
        var wanted = history();
        try (var api = PrometheusApi.connect(Source.at(prometheus))) {
            api.buildInfo();
            say("Reading " + prometheus + " ...");
            report(Discovery.of(api, clock.instant(), wanted));
        }
        return 0;
    }

    private void report(Findings findings) {
        if (out != null) {
            write(out, findings);
        }
        if (json) {
            print(DiscoverReport.json(findings));
        } else if (out == null && !findings.proposed().isEmpty()) {
            print(findings.files().stream().map(SpecFile::text).collect(Collectors.joining("---\n")));
        }
        findings.declined().stream().map(Discover::line).forEach(this::say);
        say(DiscoverReport.summary(findings));
    }

    private static String line(Declined declined) {
        return "# not proposed: " + declined.place() + ", " + declined.aspect() + ": "
                + declined.sentence().en();
    }

    private void write(Path directory, Findings findings) {
        try {
            Files.createDirectories(directory);
            for (var file : findings.files()) {
                Files.writeString(directory.resolve(file.name()), file.text());
                say("Wrote " + directory.resolve(file.name()));
            }
        } catch (IOException e) {
            throw new Refusal(
                    3,
                    "--out " + directory + " cannot be written: " + e.getMessage()
                            + ". Name a directory that you may write to",
                    e);
        }
    }

    private Duration history() {
        try {
            var wanted = DurationStyle.detectAndParse(minHistory);
            if (!wanted.isNegative()) {
                return wanted;
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(2, unusable(), e);
        }
        throw new Refusal(2, unusable());
    }

    private String unusable() {
        return "--min-history " + minHistory
                + " is not a length of time: expected a whole number with d, h, m or s, such as 7d";
    }

    private void print(String text) {
        var printer = spec.commandLine().getOut();
        printer.println(text);
        printer.flush();
    }

    private void say(String message) {
        var printer = spec.commandLine().getErr();
        printer.println(message);
        printer.flush();
    }
}
