package dev.yohaku.server.cli;

import dev.yohaku.server.Yohaku;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product without pages and without following its sources, for a command that reads a data directory nobody serves. */
final class Offline {
    private Offline() {}

    /** Takes the lock of the directory; to be closed. */
    static ConfigurableApplicationContext open(Path data) {
        if (!Files.isDirectory(data)) {
            throw new Refusal(
                    3,
                    "There is no data directory " + data
                            + ". Start with ./yohaku demo or ./yohaku serve, or name another one with --data");
        }
        return new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--yohaku.data=" + data, "--yohaku.offline=true", "--logging.level.root=WARN");
    }
}
