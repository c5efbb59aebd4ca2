package dev.yohaku.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForecastsTests {
    /** What one run left behind. */
    private record Run(int exit, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(line -> new JsonMapper().readTree(line)).toList();
        }

        JsonNode only() {
            assertThat(exit).as(err).isZero();
            assertThat(lines()).hasSize(1);
            return lines().getFirst();
        }
    }

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aLimitAheadHasAProbabilityAndARangeOfDates() throws IOException {
        var line = run(write("tenants.csv", growing(91)), "--horizon", "60", "--limit", "240")
                .only();
        assertThat(line.path("name").asString()).isEqualTo("tenants");
        for (var key : List.of("points", "lower50", "upper50", "lower80", "upper80", "lower95", "upper95")) {
            assertThat(line.path(key)).hasSize(60);
        }
        assertThat(line.path("start").asString()).isEqualTo("2026-04-02T00:00:00Z");
        var crossing = line.path("crossing");
        assertThat(crossing.path("probability").asDouble()).isGreaterThan(0.95);
        assertThat(crossing.path("from").asInt())
                .isLessThanOrEqualTo(crossing.path("to").asInt());
        assertThat(crossing.path("fromTime").asString()).startsWith("2026-0");
    }

    @Test
    void aLimitBelowThePresentOrNeverReachedIsSaid() throws IOException {
        var file = write("tenants.csv", growing(91));
        assertThat(run(file, "--horizon", "9", "--limit", "100")
                        .only()
                        .path("note")
                        .path("reason")
                        .asString())
                .isEqualTo("already");
        assertThat(run(file, "--horizon", "9", "--limit", "9000")
                        .only()
                        .path("note")
                        .path("reason")
                        .asString())
                .isEqualTo("never");
    }

    @Test
    void seriesAreReadOneALineToo() throws IOException {
        var row = IntStream.range(0, 40).mapToObj(i -> "\"" + (i % 4) + "\"").collect(Collectors.joining(","));
        var run = run(
                write("m.csv", "\"V1\",\"V2\"\n\"H1\"," + row + "\n\"H3\"," + row + ",\"\",\"\"\n"),
                "--horizon",
                "4",
                "--season",
                "4");
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).extracting(line -> line.path("name").asString()).containsExactly("H1", "H3");
        assertThat(run.lines().getLast().path("points").path(3).asDouble()).isCloseTo(3, within(0.1));
    }

    @Test
    void tooShortAndVanishedAndEmptyHistoriesAreSaid() throws IOException {
        assertThat(reason(write("a.json", "{\"name\":\"a\",\"values\":[5]}"))).isEqualTo("too-short");
        assertThat(reason(write("b.csv", ""))).isEqualTo("too-short");
        assertThat(reason(write("c.csv", "time,value\n"))).isEqualTo("too-short");
        assertThat(reason(write("d.csv", growing(91) + dates(91, 20, day -> ""))))
                .isEqualTo("vanished");
        assertThat(reason(write("e.json", "{\"values\":[null,\"NaN\",null]}"))).isEqualTo("too-short");
    }

    @Test
    void unsortedAndDoubledRowsAreMendedAndSaid() throws IOException {
        var lines = growing(91).lines().skip(1).toList().reversed();
        var run = run(write("a.csv", String.join("\n", lines) + "\n" + lines.getFirst()), "--horizon", "5");
        assertThat(run.err()).contains("not in the order of time").contains("1 rows share a step");
        var sorted = run(write("a.csv", growing(91)), "--horizon", "5");
        assertThat(run.out()).isEqualTo(sorted.out());
    }

    @Test
    void hugeAndConstantValuesStayFinite() throws IOException {
        for (var value : List.of("1e308", "-1e308", "0", "7", "1e-300")) {
            var text = dates(0, 40, day -> value);
            var line =
                    run(write("a.csv", text), "--horizon", "30", "--limit", "5").only();
            assertThat(line.path("points").path(29).asDouble()).isEqualTo(Double.parseDouble(value));
        }
        var jumping = run(write("a.csv", dates(0, 60, day -> day % 2 == 0 ? "1e308" : "-1e308")), "--horizon", "30")
                .only();
        assertThat(jumping.path("upper95").path(29).asDouble()).isFinite();
    }

    @Test
    void aFaultIsNamedWithItsPlace() throws IOException {
        var file = write("a.csv", "time,value\n2026-01-01,1\n2026-01-02,many\n");
        var run = run(file, "--horizon", "5");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith(file + ":3:12: a number is expected, not \"many\"");
        assertThat(run(write("b.csv", "time,value\n2026-01-01,1\nsoon,1\n"), "--horizon", "5")
                        .err())
                .contains(":3:1: a time is expected");
        assertThat(run(write("c.json", "{\"values\":7}"), "--horizon", "5").exit())
                .isEqualTo(1);
        assertThat(run(write("d.json", "[".repeat(5000)), "--horizon", "5").exit())
                .isEqualTo(1);
        assertThat(run(directory.resolve("none.csv").toString(), "--horizon", "5")
                        .exit())
                .isEqualTo(3);
        assertThat(run(file, "--horizon", "0").exit()).isEqualTo(2);
    }

    private String reason(String file) {
        return run(file, "--horizon", "7").only().path("note").path("reason").asString();
    }

    private static String growing(int days) {
        return "time,value\n" + dates(0, days, day -> String.valueOf(100 + day + day % 7 * 3 + day * 7919 % 5));
    }

    private static String dates(int from, int days, java.util.function.IntFunction<String> value) {
        return IntStream.range(from, from + days)
                .mapToObj(day -> LocalDate.of(2026, 1, 1).plusDays(day) + "," + value.apply(day) + "\n")
                .collect(Collectors.joining());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static Run run(String file, String... options) {
        var out = new StringWriter();
        var err = new StringWriter();
        var arguments = new java.util.ArrayList<>(List.of("forecast", file));
        arguments.addAll(List.of(options));
        var exit = new CommandLine(new Main())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    var refusal = Refusal.in(failure);
                    command.getErr().println(refusal.sentence());
                    return refusal.exitCode();
                })
                .execute(arguments.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }
}
