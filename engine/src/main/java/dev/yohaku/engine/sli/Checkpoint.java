package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Labels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** The state of an accumulator as bytes: a version, the contents, a CRC-32C over both. */
final class Checkpoint {
    private static final int VERSION = 1;
    private static final int CHECKSUM = 8;

    private Checkpoint() {}

    static byte[] write(SliAccumulator accumulator) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(accumulator.closedUpTo());
            out.writeLong(accumulator.beginning());
            out.writeLong(accumulator.faults().late());
            out.writeLong(accumulator.faults().impossible());
            out.writeInt(accumulator.tracks().size());
            for (var track : accumulator.tracks()) {
                write(out, track, accumulator.familyOf(track).lastReset());
            }
            out.flush();
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SliAccumulator read(byte[] checkpoint, SliAccumulator fresh) {
        var length = checkpoint.length - CHECKSUM;
        if (length < 1) {
            throw new IllegalArgumentException("a checkpoint of " + checkpoint.length + " bytes is cut short");
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(checkpoint))) {
            check(checkpoint, length);
            in.readByte();
            var closed = in.readLong();
            fresh.resume(closed, in.readLong(), new Faults(in.readLong(), in.readLong()));
            var tracks = in.readInt();
            for (int i = 0; i < tracks; i++) {
                read(in, fresh);
            }
            return fresh;
        } catch (IOException e) {
            throw new IllegalArgumentException("a checkpoint is damaged", e);
        }
    }

    private static void check(byte[] checkpoint, int length) throws IOException {
        if (checkpoint[0] > VERSION) {
            throw new IllegalArgumentException(
                    "a checkpoint of version " + checkpoint[0] + "; this one reads versions up to " + VERSION);
        }
        try (var tail = new DataInputStream(new ByteArrayInputStream(checkpoint, length, CHECKSUM))) {
            if (tail.readLong() != checksum(checkpoint, length)) {
                throw new IllegalArgumentException("a checkpoint is damaged: its checksum does not match");
            }
        }
    }

    private static void write(DataOutputStream out, SeriesTrack track, long lastReset) throws IOException {
        var labels = track.labels().asMap();
        out.writeShort(labels.size());
        for (var label : labels.entrySet()) {
            out.writeUTF(label.getKey());
            out.writeUTF(label.getValue());
        }
        out.writeUTF(track.replica());
        out.writeLong(lastReset);
        var state = track.state();
        out.writeBoolean(state != null);
        if (state != null) {
            write(out, state);
        }
        write(out, track.pending());
    }

    private static void write(DataOutputStream out, SeriesState state) throws IOException {
        out.writeLong(state.firstTime());
        out.writeLong(state.lastTime());
        out.writeDouble(state.lastValue());
        out.writeLong(state.lastStart());
        out.writeLong(state.spacing1());
        out.writeLong(state.spacing2());
        out.writeLong(state.spacing3());
    }

    private static void write(DataOutputStream out, Pending pending) throws IOException {
        out.writeInt(pending.size());
        for (int i = 0; i < pending.size(); i++) {
            out.writeLong(pending.time(i));
            out.writeDouble(pending.value(i));
            out.writeLong(pending.start(i));
        }
    }

    private static void read(DataInputStream in, SliAccumulator accumulator) throws IOException {
        var labels = new TreeMap<String, String>();
        var size = in.readUnsignedShort();
        for (int i = 0; i < size; i++) {
            labels.put(in.readUTF(), in.readUTF());
        }
        var track = accumulator.resume(Labels.of(labels), in.readUTF());
        accumulator.familyOf(track).lastReset(in.readLong());
        if (in.readBoolean()) {
            track.state(new SeriesState(
                    in.readLong(),
                    in.readLong(),
                    in.readDouble(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong()));
        }
        var samples = in.readInt();
        for (int i = 0; i < samples; i++) {
            track.pending().add(in.readLong(), in.readDouble(), in.readLong());
        }
    }

    private static long checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
