package dev.yohaku.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "status --nothing", "serve --port=many", "discover"})
    void wrongUsageEndsWithTwo(String line) {
        var command = new CommandLine(new Main());
        command.setErr(new PrintWriter(Writer.nullWriter(), true));
        assertThat(command.execute(line.isEmpty() ? new String[0] : line.split(" ", -1)))
                .isEqualTo(2);
    }

    @Test
    void theSentenceNearestToTheCauseIsSaid() {
        var refusal = Refusal.in(new IllegalStateException("outer", new Refusal(1, "a sentence")));
        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.sentence()).isEqualTo("a sentence");
        assertThat(Refusal.in(new IllegalStateException("odd")).exitCode()).isEqualTo(3);
    }

    @Test
    void aFileLeftByAKilledServerCountsAsNone() throws IOException {
        assertThat(RunningServer.of(directory)).isEmpty();
        var file = directory.resolve("server.json");
        Files.writeString(file, "{\"address\":\"http://127.0.0.1:1/\",\"token\":\"x\"}");
        assertThat(RunningServer.of(directory)).isEmpty();
        Files.writeString(file, "half a fi");
        assertThat(RunningServer.of(directory)).isEmpty();
    }

    @Test
    void figuresStandBelowEachOther() {
        var table = StatusTable.of("""
                [{"id":"a","target":0.999,"state":"ok","remaining":0.5,"good":1000,"total":1001,"coverage":1,"mode":"observe"},
                 {"id":"longer","target":0.99,"state":"none","remaining":null,"good":0,"total":0,"coverage":null,"mode":"observe"}]
                """).lines().toList();
        assertThat(table).hasSize(3);
        assertThat(table.get(1)).contains("50.0%", "1,000").endsWith("observe");
        assertThat(table.get(1).indexOf("observe")).isEqualTo(table.get(2).indexOf("observe"));
        assertThat(StatusTable.of("[]")).startsWith("No objectives yet.");
    }
}
