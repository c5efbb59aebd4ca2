package dev.yohaku.server.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The body of an answer. A read that gets nothing for longer than the given time fails, since the HTTP client alone would wait forever.
 * Confined to one thread, but for its own watchman.
 */
final class Body extends FilterInputStream {
    private static final int EXCERPT = 4096;

    private final String place;
    private final HttpResponse<InputStream> response;
    private final long patienceNanos;
    private final Thread watchman;
    private volatile long waitingSince;
    private volatile boolean waiting;
    private volatile boolean stalled;

    Body(String place, HttpResponse<InputStream> response, Duration patience) {
        super(response.body());
        this.place = place;
        this.response = response;
        this.patienceNanos = patience.toNanos();
        this.watchman = Thread.ofVirtual().start(this::watch);
    }

    int status() {
        return response.statusCode();
    }

    String type() {
        return header("Content-Type");
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Whether HTTP itself says where the body ends, so that a broken one cannot be taken for a whole one. */
    boolean delimited() {
        return !header("Content-Length").isEmpty()
                || header("Transfer-Encoding").contains("chunked");
    }

    /** The beginning of the body as text; empty when it cannot be read. */
    String excerpt() {
        try {
            return new String(readNBytes(EXCERPT), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** What an I/O error while reading this body means. */
    SourceFailure broken(IOException e) {
        var kind = stalled ? SourceProblem.Kind.TIMEOUT : SourceProblem.Kind.TRUNCATED;
        var detail = stalled ? "it stopped in the middle" : String.valueOf(e.getMessage());
        return new SourceFailure(new SourceProblem(kind, place, status(), detail));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        waitingSince = System.nanoTime();
        waiting = true;
        try {
            return super.read(to, offset, length);
        } finally {
            waiting = false;
        }
    }

    @Override
    public void close() throws IOException {
        watchman.interrupt();
        super.close();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(Math.max(1, patienceNanos / 4_000_000));
                if (waiting && System.nanoTime() - waitingSince > patienceNanos) {
                    stalled = true;
                    super.close();
                    return;
                }
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }
}
