package dev.yohaku.server.cli;

import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Messages;
import dev.yohaku.server.calendar.Recorded;
import dev.yohaku.server.calendar.Told;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yohaku change}: tells of a deployment or another change, of the server that runs on a data directory or straight to the directory. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        description = "Records a deployment or another change, so that it shows on charts and beside findings.")
final class Change implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data directory (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--title", required = true, paramLabel = "TEXT", description = "What was changed, in a few words.")
    private String title = "";

    @Option(names = "--service", defaultValue = "", paramLabel = "ID", description = "The service that it touched.")
    private String service = "";

    @Option(
            names = "--kind",
            defaultValue = "deployment",
            paramLabel = "KIND",
            description = "deployment, configuration, flag, migration or other (${DEFAULT-VALUE}).")
    private String kind = "deployment";

    @Option(names = "--version", defaultValue = "", paramLabel = "TEXT", description = "The version that came.")
    private String version = "";

    @Option(names = "--environment", defaultValue = "", paramLabel = "TEXT", description = "Such as production.")
    private String environment = "";

    @Option(names = "--link", defaultValue = "", paramLabel = "URL", description = "A page that says more.")
    private String link = "";

    @Option(names = "--at", paramLabel = "TIME", description = "When, such as 2026-11-23T09:00:00Z; now when left out.")
    private @Nullable String at;

    @Option(
            names = "--id",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "Its own name: of one name only the first is kept.")
    private String id = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Override
    public Integer call() {
        var document = JsonMapper.shared().writeValueAsString(form());
        var known = RunningServer.of(data)
                .map(server -> server.post("api/v1/changes", document).contains("\"recorded\":0"))
                .orElseGet(() -> keep(document));
        var messages = spec.commandLine().getErr();
        messages.println(known ? "This change was recorded before; nothing was added." : "Recorded.");
        messages.flush();
        return 0;
    }

    private Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("title", title);
        form.put("service", service);
        form.put("kind", kind);
        form.put("version", version);
        form.put("environment", environment);
        form.put("link", link);
        form.put("source", "command");
        form.put("at", at == null ? Instant.now().toString() : at);
        if (!id.isEmpty()) {
            form.put("id", id);
        }
        return form;
    }

    private boolean keep(String document) {
        try (var context = Offline.open(data)) {
            var now = context.getBean(InstantSource.class).instant();
            return switch (Messages.plain(document.getBytes(StandardCharsets.UTF_8), now)) {
                case Told.Changes(var events) ->
                    context.getBean(Changelog.class).recordAll(events).contains(Recorded.KNOWN);
                case Told.Nothing nothing -> true;
                case Told.Wrong wrong -> throw new Refusal(1, wrong.sentence());
            };
        }
    }
}
