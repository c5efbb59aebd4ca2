package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.RemoteReadSink;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.server.ingest.Connection.Parameter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads raw samples by instant queries for range vectors, {@code selector[6h]}, answered in JSON. Thread-safe. */
final class RangeVectors {
    private final Connection connection;

    RangeVectors(Connection connection) {
        this.connection = connection;
    }

    /** Hands over all samples between two times, both included; the range's own open or closed start depends on the server's version. */
    void read(List<Selector> selectors, long from, long to, RemoteReadSink sink) throws SourceFailure {
        for (int i = 0; i < selectors.size(); i++) {
            read(i, selectors.get(i) + "[" + (to - from + 1000) + "ms]", from, to, sink);
        }
    }

    private void read(int number, String promql, long from, long to, RemoteReadSink sink) throws SourceFailure {
        var form = List.of(
                new Parameter("query", promql), new Parameter("time", Answers.seconds(Instant.ofEpochMilli(to))));
        var answer = connection.post("/api/v1/query", form);
        try (var body = answer) {
            new MatrixParser(body, from, to).parse(run -> sink.accept(number, run));
        } catch (JacksonIOException e) {
            throw answer.broken(new IOException(e.getOriginalMessage(), e));
        } catch (UnexpectedEndOfInputException e) {
            throw answer.broken(new IOException("the JSON ends too early", e));
        } catch (JacksonException e) {
            throw new SourceFailure(new SourceProblem(
                    SourceProblem.Kind.MALFORMED, connection.place(), answer.status(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw answer.broken(e);
        }
    }
}
