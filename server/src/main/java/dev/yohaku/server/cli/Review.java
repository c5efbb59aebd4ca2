package dev.yohaku.server.cli;

import dev.yohaku.server.web.reviews.ReviewDocuments;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./yohaku review}: the weekly review as a document, also while the server runs. */
@Command(name = "review", mixinStandardHelpOptions = true, description = "Prints a weekly review.")
final class Review implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data directory (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--week",
            paramLabel = "WEEK",
            defaultValue = "latest",
            description = "Such as 2026-W47; the newest when left out.")
    private String week = "latest";

    @Option(
            names = "--team",
            paramLabel = "TEAM",
            defaultValue = "all",
            description = "Whose review; that of the whole workspace when left out.")
    private String team = "all";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "md",
            description = "md, html or json (${DEFAULT-VALUE}).")
    private String format = "md";

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "",
            description = "ja or en; the workspace's language when left out.")
    private String language = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!week.matches("latest|\\d{4}-W\\d{2}")) {
            throw new Refusal(2, "--week " + week + " is not a week: expected a form such as 2026-W47");
        }
        if (!format.matches("md|html|json") || !language.matches("|ja|en")) {
            throw new Refusal(2, "--format is md, html or json, and --lang is ja or en");
        }
        if (!team.matches("[\\w.-]{1,64}")) {
            throw new Refusal(2, "--team " + team + " is not the id of a team: letters, digits and . _ - only");
        }
        var path = "api/v1/reviews/" + week + "?format=" + format + "&lang=" + language + "&team=" + team;
        var document = RunningServer.of(data).map(server -> server.get(path)).orElseGet(this::read);
        spec.commandLine().getOut().println(document);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String read() {
        try (var context = Offline.open(data)) {
            return switch (context.getBean(ReviewDocuments.class)
                    .of(team, week, format, Locale.forLanguageTag(language))) {
                case ReviewDocuments.Outcome.Document document -> document.text();
                case ReviewDocuments.Outcome.Absent(var sentence) -> throw new Refusal(1, sentence);
                case ReviewDocuments.Outcome.Refused(var sentence) -> throw new Refusal(1, sentence);
            };
        }
    }
}
