package dev.yohaku.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./yohaku serve}: the product. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the server.")
final class Serve implements Callable<Integer> {
    /** Not an exit code: the process goes on until it is stopped. */
    static final int STAYS_UP = -1;

    @Mixin
    private final Serving serving = new Serving();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Directory that holds everything (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--prometheus",
            paramLabel = "URL",
            description = "The Prometheus, or what speaks like one, to read from.")
    private @Nullable String prometheus;

    @Option(
            names = "--objectives",
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Objective files (OpenSLO v1), or directories of them. Without any, objectives are discovered.")
    private List<Path> objectives = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("yohaku.data", data.toString());
        if (prometheus != null) {
            settings.put("yohaku.prometheus.url", prometheus);
        }
        if (!objectives.isEmpty()) {
            settings.put(
                    "yohaku.objectives", objectives.stream().map(Path::toString).collect(Collectors.joining(",")));
        }
        serving.start(settings, spec.commandLine().getOut());
        return STAYS_UP;
    }
}
