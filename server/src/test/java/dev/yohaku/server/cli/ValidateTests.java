package dev.yohaku.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ValidateTests {
    private static final String SLO = """
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: shop}
            spec:
              service: web
              indicator: {spec: {ratioMetric: {good: {metricSource: {spec: {query: 'sum(rate(g[5m]))'}}}, total: {metricSource: {spec: {query: 'sum(rate(t[5m]))'}}}}}}
              timeWindow: [{duration: 30d}]
              objectives: [{targetPercent: 99.9}]
            """;

    /** What one run left behind. */
    private record Run(int exit, String out, String err) {}

    @TempDir
    private Path directory = Path.of("");

    @Test
    void filesWithoutFaultSayHowEachSliIsCounted() throws IOException {
        var delegated = SLO.replace("shop", "quick-shop").replace("rate(g[5m])", "irate(g[5m])");
        var run = run("validate", write("a.yaml", SLO + "---\n" + delegated));
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "shop        99.9 % over 30 days  counted exactly",
                        "quick-shop  99.9 % over 30 days  left to the server; the good query: irate looks only at the last two samples of its window");
    }

    @Test
    void aFaultIsNamedWithItsPlaceAndEndsWithOne() throws IOException {
        var file = write("a.yaml", SLO.replace("99.9", "100"));
        var run = run("validate", file);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + ":8:32: a target of 100 % leaves a budget of");
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        var good = new JsonMapper()
                .readTree(run("validate", "--json", write("a.yaml", SLO)).out());
        assertThat(good.path("valid").asBoolean()).isTrue();
        assertThat(good.path("objectives").path(0).path("counted").asString()).isEqualTo("exact");
        var bad = run("validate", "--json", write("a.yaml", SLO.replace("service", "servce")));
        assertThat(bad.exit()).isEqualTo(1);
        assertThat(new JsonMapper()
                        .readTree(bad.out())
                        .path("problems")
                        .path(0)
                        .path("line")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void whatIsNotThereIsAnotherFault() throws IOException {
        assertThat(run("validate", directory.resolve("none.yaml").toString()).exit())
                .isEqualTo(3);
        assertThat(run("validate", directory.toString()).exit()).isEqualTo(1);
        Files.write(directory.resolve("latin.yaml"), new byte[] {'a', (byte) 0xe9, '\n'});
        assertThat(run("validate", directory.resolve("latin.yaml").toString()).exit())
                .isEqualTo(1);
        assertThat(run("validate").exit()).isEqualTo(2);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = new CommandLine(new Main())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Refusal.in(failure).exitCode())
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
