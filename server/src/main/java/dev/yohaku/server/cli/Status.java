package dev.yohaku.server.cli;

import dev.yohaku.server.objectives.StatusJson;
import dev.yohaku.server.objectives.Statuses;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./yohaku status}: every objective with its exact counts, budget, state and coverage. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Shows how every objective stands.")
final class Status implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data directory (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "As of this time, such as 2026-11-23T09:00:00Z; now when left out.")
    private @Nullable String at;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Override
    public Integer call() {
        var when = at == null ? null : time(at);
        var path = "api/v1/objectives" + (when == null ? "" : "?at=" + when);
        var document = RunningServer.of(data).map(server -> server.get(path)).orElseGet(() -> read(when));
        var out = spec.commandLine().getOut();
        out.println(json ? document : StatusTable.of(document));
        out.flush();
        return 0;
    }

    private String read(@Nullable Instant when) {
        try (var context = Offline.open(data)) {
            var now = when == null ? context.getBean(InstantSource.class).instant() : when;
            return StatusJson.of(context.getBean(Statuses.class).at(now));
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(2, "--at " + text + " is not a time: expected a form such as 2026-11-23T09:00:00Z", e);
        }
    }
}
