package dev.yohaku.engine.telemetry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Decodes a streamed remote read as its bytes come in, in parts of any size. A frame is the length of its payload (varint), the payload's
 * CRC-32C (big-endian) and the payload, a {@code ChunkedReadResponse}. Nothing marks the end, so {@link #end} must be called
 * and only says that the last frame was whole; that no frame is missing, HTTP has to vouch for. A server appends an error as plain text.
 * Native histograms are left out. Confined to one thread.
 */
public final class RemoteReadStream {
    private static final int CHECKSUM = 4;
    private static final int LONGEST = 256 << 20;

    private final ChunkedSeries series;
    private final CRC32C checksum = new CRC32C();
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /** A decoder that hands over samples between two times in milliseconds, both included. */
    public RemoteReadStream(long from, long to, RemoteReadSink sink) {
        this.series = new ChunkedSeries(new SampleBuffer(from, to), sink);
    }

    /** Takes the next part and hands over the series of all frames that are complete by now. */
    public void accept(byte[] bytes, int offset, int length) {
        append(bytes, offset, length);
        while (frame()) {}
    }

    /** Says that no bytes follow; throws {@link WireException} when a frame is incomplete. */
    public void end() {
        if (start < end) {
            throw broken("the last frame is incomplete");
        }
    }

    private void append(byte[] bytes, int offset, int length) {
        if (end + length > buffer.length) {
            makeRoom(length);
        }
        System.arraycopy(bytes, offset, buffer, end, length);
        end += length;
    }

    private void makeRoom(int length) {
        var held = end - start;
        var target = held + length > buffer.length ? new byte[Math.max(buffer.length * 2, held + length)] : buffer;
        System.arraycopy(buffer, start, target, 0, held);
        buffer = target;
        start = 0;
        end = held;
    }

    /** Decodes the frame at the start, if all of it is there. */
    private boolean frame() {
        var head = headLength();
        if (head == 0) {
            return false;
        }
        var length = payloadLength(head);
        var payload = start + head + CHECKSUM;
        if (end - payload < length) {
            return false;
        }
        verify(payload, length);
        series.decode(new ProtoReader(buffer, payload, length));
        start = payload + length;
        return true;
    }

    /** How many bytes the length takes; 0 while it is incomplete. */
    private int headLength() {
        for (int i = start; i < Math.min(end, start + 5); i++) {
            if (buffer[i] >= 0) {
                return i - start + 1;
            }
        }
        if (end - start >= 5) {
            throw broken("a frame has no length");
        }
        return 0;
    }

    private int payloadLength(int head) {
        var length = new ProtoReader(buffer, start, head).varint();
        if (length > LONGEST) {
            throw broken("a frame says that it has " + length + " bytes");
        }
        return (int) length;
    }

    private void verify(int payload, int length) {
        checksum.reset();
        checksum.update(buffer, payload, length);
        if ((int) checksum.getValue() != ByteBuffer.wrap(buffer).getInt(payload - CHECKSUM)) {
            throw broken("the checksum of a frame is wrong");
        }
    }

    /** What is wrong with the rest; when it is readable, the server's own words. */
    private WireException broken(String otherwise) {
        var rest = Arrays.copyOfRange(buffer, start, Math.min(end, start + 1000));
        var readable = end - start > 3
                && new String(rest, StandardCharsets.UTF_8).chars().allMatch(RemoteReadStream::printable);
        return new WireException(
                readable ? "the server says: " + new String(rest, StandardCharsets.UTF_8).strip() : otherwise);
    }

    private static boolean printable(int character) {
        return character == '\n' || character == '\t' || (character >= ' ' && character < 0x7f);
    }
}
