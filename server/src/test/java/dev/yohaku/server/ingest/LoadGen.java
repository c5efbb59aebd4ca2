package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yohaku.engine.sli.LinearForm;
import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.Term;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.indicators.Queries;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/** The load generator beside the project: it writes a history into a Prometheus and knows what is in it, to the event. */
final class LoadGen {
    /** Total and bad events by SLO and minute; minute 0 is that of the first sample. */
    @SuppressWarnings("ArrayRecordComponent") // A carrier of test data: compared by nobody.
    record Truth(int[][] total, int[][] bad) {}

    private final Path work;
    private final String days;
    private final long endSecond;

    private LoadGen(Path work, String days, long endSecond) {
        this.work = work;
        this.days = days;
        this.endSecond = endSecond;
    }

    /** Compiles it; the test is skipped where it is absent. */
    static LoadGen compile(String days, long endSecond) throws IOException {
        var source = place().resolve("LoadGen.java");
        assumeTrue(
                Files.isReadable(source),
                "no LoadGen.java at " + source.toAbsolutePath() + "; name its folder with YOHAKU_BENCH");
        var work = Files.createDirectories(Path.of("target", "loadgen"));
        var status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-nowarn",
                        "-d",
                        work.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(status).isZero();
        return new LoadGen(work, days, endSecond);
    }

    private static Path place() {
        var named = System.getenv("YOHAKU_BENCH");
        return named == null ? Path.of("..", "..", "shared", "bench") : Path.of(named);
    }

    void write(URI prometheus) throws IOException, InterruptedException {
        run("history", "--url", prometheus + "/api/v1/write", "--connections", "1");
    }

    Truth truth() throws IOException, InterruptedException {
        var file = work.resolve("truth.bin");
        run("truth", "--binary", file.toString());
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        var truth = new Truth(new int[bytes.getInt()][], new int[bytes.getInt(0)][]);
        var steps = bytes.getInt();
        for (int slo = 0; slo < truth.total().length; slo++) {
            truth.total()[slo] = new int[steps];
            truth.bad()[slo] = new int[steps];
            for (int step = 0; step < steps; step++) {
                truth.total()[slo][step] = bytes.getInt();
                truth.bad()[slo][step] = bytes.getInt();
            }
        }
        return truth;
    }

    private void run(String command, String... options) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                work + File.pathSeparator + System.getProperty("java.class.path"),
                "LoadGen",
                command));
        line.addAll(List.of(
                "--slos", "100", "--routes", "1", "--pods", "1", "--days", days, "--end", Long.toString(endSecond)));
        line.addAll(List.of(options));
        var log = work.resolve(command + ".log").toFile();
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(process.waitFor()).as("see " + log).isZero();
    }

    /** The two SLIs of each of the fifty services. */
    static List<Indicator> indicators() {
        return IntStream.range(0, 100).mapToObj(LoadGen::indicator).toList();
    }

    private static Indicator indicator(int slo) {
        var service = String.format(Locale.ROOT, "svc-%04d", slo / 2);
        var of = Matcher.equal("service", service);
        var definition = slo % 2 == 0
                ? ratio(
                        new Selector(
                                "http_requests_total", List.of(of, new Matcher("code", Matcher.Op.NOT_MATCHES, "5.."))),
                        new Selector("http_requests_total", List.of(of)))
                : ratio(
                        new Selector("http_request_duration_seconds_bucket", List.of(of, Matcher.equal("le", "0.25"))),
                        new Selector("http_request_duration_seconds_bucket", List.of(of, Matcher.equal("le", "+Inf"))));
        var id = service + (slo % 2 == 0 ? "-availability" : "-latency");
        return new Indicator(id, service, new Queries("good", null, "total"), definition, 1, "real");
    }

    private static SliDefinition ratio(Selector good, Selector total) {
        return new SliDefinition.Exact(LinearForm.of(Term.increase(good)), LinearForm.of(Term.increase(total)));
    }
}
