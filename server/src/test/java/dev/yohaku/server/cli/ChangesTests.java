package dev.yohaku.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangesTests {
    /** What one run left behind. */
    private record Run(int exit, String out, String err) {
        JsonNode only() {
            assertThat(exit).as(err).isZero();
            return new JsonMapper().readTree(out);
        }
    }

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aStepIsOneLineOfJson() throws IOException {
        var line = run(write("queue.csv", step(false))).only();
        assertThat(line.path("name").asString()).isEqualTo("queue");
        assertThat(line.path("cplocations")).hasSize(1);
        var change = line.path("changes").get(0);
        assertThat(change.path("index").asInt()).isBetween(58, 62);
        assertThat(change.path("kind").asString()).isEqualTo("level");
        assertThat(change.path("interval")).hasSize(2);
        assertThat(change.path("p").asDouble()).isLessThan(0.001);
    }

    @Test
    void severalDimensionsAndMissingValuesAreRead() throws IOException {
        var values = IntStream.range(0, 60).mapToObj(i -> i == 9 ? "null" : i < 30 ? "1." + i % 3 : "9." + i % 3);
        var column = values.collect(Collectors.joining(",", "[", "]"));
        var line = run(write("two.json", "{\"name\":\"two\",\"values\":[" + column + "," + column + "]}"))
                .only();
        assertThat(line.path("cplocations").get(0).asInt()).isEqualTo(30);
    }

    @Test
    void unsortedAndSharedTimesAreTold() throws IOException {
        var run = run(write("queue.csv", step(true)));
        assertThat(run.only().path("cplocations")).hasSize(1);
        assertThat(run.err()).contains("not in the order of time").contains("have the time of another");
    }

    @Test
    void poorSeriesHaveNoChanges() throws IOException {
        for (var text : List.of("", "time,value\n", "time,value\n2026-01-01,1\n", "1\n1e300\n-1e300\nNaN\n")) {
            var run = run(write("poor.csv", text));
            assertThat(run.only().path("cplocations")).isEmpty();
        }
    }

    @Test
    void faultsNameTheirPlace() throws IOException {
        assertThat(run(write("a.csv", "2026-01-01,1\n2026-01-02,two\n")))
                .satisfies(run -> assertThat(run.exit()).isOne())
                .satisfies(run -> assertThat(run.err()).contains("a.csv:2:12").contains("a number is expected"));
        assertThat(run(write("deep.json", "[".repeat(50_000)))).satisfies(run -> {
            assertThat(run.exit()).isOne();
            assertThat(run.err()).contains("deep.json:");
        });
        assertThat(run(write("wide.json", "{\"values\":[" + "[1],".repeat(64) + "[1]]}"))
                        .err())
                .contains("at most 64");
        assertThat(run(directory.resolve("none.csv")).exit()).isEqualTo(3);
        assertThat(run(directory.resolve("none.csv"), "--streaming", "--json").exit())
                .isEqualTo(2);
    }

    @Test
    void streamingScoresEachRow() throws IOException {
        var out = run(write("queue.csv", step(false)), "--streaming")
                .out()
                .lines()
                .toList();
        assertThat(out.getFirst()).isEqualTo("timestamp,value,anomaly_score");
        assertThat(out).hasSize(121);
        assertThat(out.get(1)).startsWith("2026-01-01T00:00:00Z,");
    }

    @Test
    void theDevelopmentHalfIsReadWhereItLies() {
        var folder = Path.of("..", "..", "shared", "data", "changepoint");
        assumeTrue(Files.isDirectory(folder), folder + " is not there; what is known of its series is not checked");
        assertThat(run(folder.resolve("quality_control_1.json"))
                        .only()
                        .path("cplocations")
                        .toString())
                .isEqualTo("[144]");
        assertThat(run(folder.resolve("bank.json")).only().path("cplocations")).isEmpty();
    }

    private static String step(boolean disordered) {
        var random = new Random(1);
        var rows = IntStream.range(0, 120)
                .mapToObj(hour -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3_600L * hour) + ","
                        + ((hour < 60 ? 10 : 20) + random.nextGaussian()))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        if (disordered) {
            rows.add(rows.get(119));
            rows.add(5, rows.remove(50));
        }
        return "time,value\n" + String.join("\n", rows) + "\n";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static Run run(Path file, String... options) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(new Changes())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(Refusal.in(failure).sentence());
                    return Refusal.in(failure).exitCode();
                });
        var arguments = IntStream.range(0, options.length + 1)
                .mapToObj(index -> index == 0 ? file.toString() : options[index - 1])
                .toArray(String[]::new);
        return new Run(line.execute(arguments), out.toString(), err.toString());
    }
}
