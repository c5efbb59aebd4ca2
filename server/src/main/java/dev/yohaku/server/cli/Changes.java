package dev.yohaku.server.cli;

import dev.yohaku.engine.change.Segmentation;
import dev.yohaku.engine.change.Surprise;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./yohaku changes}: where the series of files changed, or how surprising each of their rows was. Needs no server. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = "Finds where series changed; prints a JSON object a line.")
final class Changes implements Callable<Integer> {
    private static final int MOST_DIMENSIONS = 64;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV with time,value, or one series a line (\"id\",\"v1\",…), or JSON {\"name\",\"values\"}.")
    private List<Path> files = List.of();

    @Option(
            names = "--streaming",
            description =
                    "Prints CSV with an anomaly score for each row, computed from it and earlier rows. One series only.")
    private boolean streaming;

    @Option(names = "--json", description = "Prints JSON, as it does anyway without --streaming.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (streaming && (json || files.size() > 1)) {
            throw new ParameterException(spec.commandLine(), "--streaming prints CSV: give it one file, and no --json");
        }
        files.forEach(this::report);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void report(Path file) {
        var all = SeriesFile.read(file);
        if (streaming) {
            if (all.size() != 1 || all.getFirst().dimensions() != 1) {
                throw new Refusal(1, file + ": --streaming expects one series of one dimension");
            }
            score(file, all.getFirst());
        } else {
            all.forEach(written -> find(file, written));
        }
    }

    private void find(Path file, WrittenSeries written) {
        if (written.dimensions() > MOST_DIMENSIONS) {
            throw new Refusal(
                    1,
                    file + ": " + written.name() + " has " + written.dimensions() + " dimensions; at most "
                            + MOST_DIMENSIONS + " are expected");
        }
        var order = new TimeOrder(written);
        order.notes("they were sorted, and indexes count in the order of time", "each counts as a row of its own")
                .forEach(note -> note(file, written, note));
        if (order.rows().isEmpty()) {
            note(file, written, "it holds no value");
        }
        var dimensions =
                IntStream.range(0, written.dimensions()).mapToObj(order::values).toList();
        var out = spec.commandLine().getOut();
        out.println(ChangesLine.json(written.name(), Segmentation.of(dimensions)));
    }

    private void score(Path file, WrittenSeries written) {
        new TimeOrder(written)
                .notes("they are scored in the order of the file", "each is scored as a row of its own")
                .forEach(note -> note(file, written, note));
        var surprise = new Surprise();
        var values = written.values(0);
        var out = spec.commandLine().getOut();
        out.println("timestamp,value,anomaly_score");
        for (var row = 0; row < values.length; row++) {
            var time = written.isTimed()
                    ? Instant.ofEpochSecond(written.second(row)).toString()
                    : String.valueOf(row);
            var value = Double.isNaN(values[row]) ? "" : String.valueOf(values[row]);
            out.println(time + "," + value + "," + surprise.add(values[row]));
        }
    }

    private void note(Path file, WrittenSeries written, String note) {
        var messages = spec.commandLine().getErr();
        messages.println(file + ": " + written.name() + ": note: " + note);
        messages.flush();
    }
}
