package dev.yohaku.server.cli;

import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.server.objectives.ObjectivePaths;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./yohaku validate}: checks objective files, and says how each SLI in them is counted. Needs no server. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks objective files, and says how each SLI is counted.")
final class Validate implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, or directories whose .yaml files are read. They may refer to each other.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Override
    public Integer call() {
        var result = new OpenSloReader().read(files());
        if (json) {
            print(ValidateReport.json(result));
        } else {
            report(result);
        }
        return result instanceof SpecResult.Documents ? 0 : 1;
    }

    private void report(SpecResult result) {
        var messages = spec.commandLine().getErr();
        ValidateReport.messages(result).forEach(messages::println);
        messages.flush();
        if (result instanceof SpecResult.Documents documents) {
            print(ValidateReport.text(documents));
        }
    }

    private void print(String text) {
        var out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    private List<SpecFile> files() {
        try {
            var files = ObjectivePaths.read(paths);
            if (files.isEmpty()) {
                throw new Refusal(1, paths.getFirst() + ": no file that ends in .yaml or .yml lies there");
            }
            return files;
        } catch (IOException e) {
            throw new Refusal(
                    e.getCause() instanceof CharacterCodingException ? 1 : 3, String.valueOf(e.getMessage()), e);
        }
    }
}
