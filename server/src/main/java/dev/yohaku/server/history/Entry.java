package dev.yohaku.server.history;

import dev.yohaku.engine.sli.BatchCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An append as records of the journal: an entry for each SLI and a commit that makes them one; all carry the append's number. */
record Entry(long append, Appended appended) {
    static byte[] bytes(long append, List<Appended> all) {
        var frames = all.stream()
                .map(one -> Frame.bytes(Frame.ENTRY, payload(append, one)))
                .toList();
        var commit = ByteBuffer.allocate(12).putLong(append).putInt(all.size()).array();
        var end = Frame.bytes(Frame.COMMIT, commit);
        var bytes = ByteBuffer.allocate(frames.stream().mapToInt(f -> f.length).sum() + end.length);
        frames.forEach(bytes::put);
        return bytes.put(end).array();
    }

    /** @throws RuntimeException when the payload is no entry */
    static Entry of(byte[] payload) {
        var in = ByteBuffer.wrap(payload);
        var append = in.getLong();
        var key = readKey(in);
        var closedUpTo = in.getLong();
        var checkpoint = readBytes(in, in.getInt());
        var batch = BatchCodec.decode(readBytes(in, in.remaining()));
        return new Entry(append, new Appended(key, batch, closedUpTo, checkpoint));
    }

    /** The number of the append that a commit ends. */
    static long committed(byte[] payload) {
        return ByteBuffer.wrap(payload).getLong();
    }

    static byte[] readBytes(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a record ends early");
        }
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    static SliKey readKey(ByteBuffer in) {
        var id = new String(readBytes(in, in.getShort() & 0xffff), StandardCharsets.UTF_8);
        return new SliKey(id, in.getInt());
    }

    static void writeKey(ByteBuffer out, SliKey key) {
        var id = key.indicatorId().getBytes(StandardCharsets.UTF_8);
        out.putShort((short) id.length).put(id).putInt(key.generation());
    }

    static int length(SliKey key) {
        return 6 + key.indicatorId().getBytes(StandardCharsets.UTF_8).length;
    }

    private static byte[] payload(long append, Appended one) {
        var batch = BatchCodec.encode(one.batch());
        var out = ByteBuffer.allocate(20 + length(one.key()) + one.checkpoint().length + batch.length);
        out.putLong(append);
        writeKey(out, one.key());
        out.putLong(one.closedUpTo()).putInt(one.checkpoint().length).put(one.checkpoint());
        return out.put(batch).array();
    }
}
