package dev.yohaku.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: exit 0 done, 1 the input is at fault, 2 wrong usage, 3 the environment is at fault. */
@Command(
        name = "yohaku",
        mixinStandardHelpOptions = true,
        version = "yohaku 0.1.0",
        description = "Weekly reliability reviews from the telemetry you already have.",
        subcommands = {
            Demo.class,
            Serve.class,
            Status.class,
            Review.class,
            Change.class,
            Discover.class,
            Simulate.class,
            Validate.class,
            Changes.class,
            Forecasts.class
        })
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before run.
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        var code = new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        if (code != Serve.STAYS_UP) {
            System.exit(code);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? The usual first one is: ./yohaku demo");
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        var refusal = Refusal.in(failure);
        command.getErr().println(refusal.sentence());
        command.getErr().flush();
        return refusal.exitCode();
    }
}
