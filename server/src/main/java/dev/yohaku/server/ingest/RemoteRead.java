package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.RemoteReadSamples;
import dev.yohaku.engine.telemetry.RemoteReadSink;
import dev.yohaku.engine.telemetry.RemoteReadStream;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.WireException;
import java.io.IOException;
import java.util.List;
import org.xerial.snappy.Snappy;

/** Reads raw samples by remote read. Thread-safe. */
final class RemoteRead {
    private static final String STREAM = "application/x-streamed-protobuf";
    private static final String PLAIN = "application/x-protobuf";
    private static final int LARGEST = 512 << 20;

    private final Connection connection;

    RemoteRead(Connection connection) {
        this.connection = connection;
    }

    /** The form in which the server answers; JSON when remote read is not offered in a form that can be trusted. */
    RawReading.Way way(List<Selector> selectors, long at) throws SourceFailure {
        try (var body = connection.read(RemoteReadRequest.of(selectors, at - 60_000, at))) {
            if (body.type().startsWith(STREAM)) {
                return body.delimited() ? RawReading.Way.STREAMED : RawReading.Way.JSON;
            }
            return body.type().startsWith(PLAIN) ? RawReading.Way.SAMPLES : RawReading.Way.JSON;
        } catch (SourceFailure e) {
            if (e.problem().passing() && e.problem().status() != 501) {
                throw e;
            }
            return RawReading.Way.JSON;
        } catch (IOException e) {
            return RawReading.Way.JSON;
        }
    }

    /** Hands over all samples between two times, both included. */
    void read(List<Selector> selectors, long from, long to, RemoteReadSink sink) throws SourceFailure {
        var answer = connection.read(RemoteReadRequest.of(selectors, from, to));
        try (var body = answer) {
            if (body.type().startsWith(STREAM)) {
                stream(body, new RemoteReadStream(from, to, sink));
            } else {
                plain(body, from, to, sink);
            }
        } catch (IOException e) {
            throw answer.broken(e);
        } catch (WireException e) {
            throw answer.broken(new IOException(e.getMessage(), e));
        }
    }

    private static void stream(Body body, RemoteReadStream stream) throws IOException {
        if (!body.delimited()) {
            throw new IOException("nothing says where it ends");
        }
        var part = new byte[1 << 16];
        for (int n = body.read(part, 0, part.length); n >= 0; n = body.read(part, 0, part.length)) {
            stream.accept(part, 0, n);
        }
        stream.end();
    }

    private static void plain(Body body, long from, long to, RemoteReadSink sink) throws IOException {
        var compressed = body.readAllBytes();
        var length = Snappy.uncompressedLength(compressed, 0, compressed.length);
        if (length < 0 || length > LARGEST) {
            throw new IOException("it says that it unpacks to " + length + " bytes");
        }
        var message = new byte[length];
        Snappy.uncompress(compressed, 0, compressed.length, message, 0);
        RemoteReadSamples.decode(message, length, from, to, sink);
    }
}
