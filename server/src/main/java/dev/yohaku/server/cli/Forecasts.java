package dev.yohaku.server.cli;

import dev.yohaku.engine.forecast.Forecaster;
import dev.yohaku.engine.forecast.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./yohaku forecast}: how the series of a file go on, and when they reach a limit. Needs no server. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = "Forecasts the series of a file, and when they reach a limit; prints a JSON object a line.")
final class Forecasts implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "CSV with time,value, or one series a line (\"id\",\"v1\",…), or JSON {\"name\",\"values\"}.")
    @SuppressWarnings("NullAway.Init") // Required, so set by picocli before the call.
    private Path file;

    @Option(names = "--horizon", required = true, description = "How many steps ahead, 1 to 10000.")
    private int horizon;

    @Option(names = "--limit", description = "Says whether and when this value is reached from below.")
    private @Nullable Double limit;

    @Option(
            names = "--season",
            split = ",",
            description = "Lengths of the seasons in steps, such as 24,168; 1 for none (default: found in the data).")
    private List<Integer> seasons = List.of();

    @Option(names = "--json", description = "Prints JSON, as it does anyway.")
    @SuppressWarnings("UnusedVariable") // Accepted, as by the other commands.
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = settings();
        var out = spec.commandLine().getOut();
        var messages = spec.commandLine().getErr();
        for (var written : SeriesFile.read(file)) {
            var grid = Grid.of(written);
            grid.notes().forEach(note -> messages.println(file + ": " + written.name() + ": note: " + note));
            out.println(new ForecastLine(written.name(), grid, limit).json(Forecaster.of(grid.series(), settings)));
        }
        out.flush();
        messages.flush();
        return 0;
    }

    private Settings settings() {
        if (limit != null && !Double.isFinite(limit)) {
            throw new ParameterException(spec.commandLine(), "--limit: a number is expected, not " + limit);
        }
        try {
            var settings = Settings.of(horizon);
            if (seasons.equals(List.of(1))) {
                return settings.withoutSeasons();
            }
            return settings.withSeasons(seasons.toArray(Integer[]::new));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
