package dev.yohaku.server.history;

import dev.yohaku.engine.sli.BatchCodec;
import dev.yohaku.engine.sli.CompactHistory;
import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.DayBlock;
import dev.yohaku.engine.sli.PackedHistory;
import dev.yohaku.engine.sli.SliceBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One SLI's file: its state and spenders, its days, spans and spends, and state and spenders once more, so that no single damage
 * takes them.
 * A file appears whole under its name or not at all.
 */
final class Segment {
    private final Path file;
    private final List<DayBlock> days = new ArrayList<>();
    private final List<byte[]> spends = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private @Nullable SliKey key;
    private Track.State state = Track.State.NONE;
    private SliceBatch beside = SliceBatch.EMPTY;
    private byte @Nullable [] spenders;

    private Segment(Path file) {
        this.file = file;
    }

    /** Writes a track that includes all journals up to a number: to another name first, forced, then renamed. */
    static void write(Disk disk, Path directory, SliKey key, Track track, long journal) throws IOException {
        var file = directory.resolve(SegmentName.of(key));
        var temporary = directory.resolve(SegmentName.of(key) + SegmentName.TEMPORARY);
        try (var out = disk.open(temporary)) {
            out.cut(0);
            out.write(0, bytes(key, track, journal));
            out.force();
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Segment read(Path file, byte[] bytes) {
        var segment = new Segment(file);
        if (!FileHead.reads(file, bytes, FileHead.SEGMENT)) {
            segment.damages.add(new Damage(file, 0, "the head of the file does not read"));
        }
        var frames = Frames.of(file, bytes);
        segment.damages.addAll(frames.damages());
        frames.all().forEach(segment::read);
        var last =
                frames.all().isEmpty() ? Frame.COMMIT : frames.all().getLast().type();
        if (last != Frame.STATE && frames.damages().isEmpty()) {
            segment.damages.add(new Damage(file, bytes.length, "the file ends early"));
        }
        return segment;
    }

    List<Damage> damages() {
        return damages;
    }

    List<DayBlock> days() {
        return days;
    }

    /** Whose file it is: as it says itself, or by its name. */
    Optional<SliKey> key() {
        return key != null
                ? Optional.of(key)
                : SegmentName.key(file.getFileName().toString());
    }

    /** What reads of it; spends only if it is known whose they are. */
    Track track() {
        var named = spenders;
        var history = CompactHistory.of(new PackedHistory(
                days,
                beside.spans(),
                beside.faults(),
                named == null ? new byte[0] : named,
                named == null ? List.of() : spends));
        var last = history.lastMinute();
        var closed =
                state.closedUpTo() == Long.MIN_VALUE && last.isPresent() ? last.getAsLong() + 1 : state.closedUpTo();
        return new Track(history, new Track.State(closed, state.checkpoint(), state.journal()));
    }

    private void read(Frame frame) {
        try {
            switch (frame.type()) {
                case Frame.STATE -> readState(ByteBuffer.wrap(frame.payload()));
                case Frame.DAY -> days.add(readDay(ByteBuffer.wrap(frame.payload())));
                case Frame.SPANS -> beside = BatchCodec.decode(frame.payload());
                case Frame.SPENDERS -> spenders = frame.payload();
                case Frame.SPENDS -> spends.add(frame.payload());
                default -> damages.add(new Damage(file, frame.offset(), "a record of unknown type " + frame.type()));
            }
        } catch (RuntimeException e) {
            damages.add(new Damage(file, frame.offset(), "a record does not read: " + e.getMessage()));
        }
    }

    private void readState(ByteBuffer in) {
        key = Entry.readKey(in);
        var journal = in.getLong();
        var closedUpTo = in.getLong();
        state = new Track.State(closedUpTo, Entry.readBytes(in, in.remaining()), journal);
    }

    private static DayBlock readDay(ByteBuffer in) {
        var day = in.getLong();
        var sum = new Counts(in.getDouble(), in.getDouble(), in.getLong());
        return new DayBlock(day, sum, Entry.readBytes(in, in.remaining()));
    }

    private static byte[] bytes(SliKey key, Track track, long journal) {
        var packed = track.history().packed();
        var beside = new SliceBatch(List.of(), packed.spans(), List.of(), packed.faults());
        var spenders = Frame.bytes(Frame.SPENDERS, packed.spenders());
        var state = Frame.bytes(Frame.STATE, state(key, track, journal));
        var out = new ByteArrayOutputStream();
        out.writeBytes(new FileHead(FileHead.SEGMENT, FileHead.VERSION, journal).toBytes());
        out.writeBytes(state);
        out.writeBytes(spenders);
        packed.days().forEach(day -> out.writeBytes(Frame.bytes(Frame.DAY, day(day))));
        out.writeBytes(Frame.bytes(Frame.SPANS, BatchCodec.encode(beside)));
        packed.spends().forEach(day -> out.writeBytes(Frame.bytes(Frame.SPENDS, day)));
        out.writeBytes(spenders);
        out.writeBytes(state);
        return out.toByteArray();
    }

    private static byte[] state(SliKey key, Track track, long journal) {
        var state = track.state();
        var out = ByteBuffer.allocate(16 + Entry.length(key) + state.checkpoint().length);
        Entry.writeKey(out, key);
        return out.putLong(journal)
                .putLong(state.closedUpTo())
                .put(state.checkpoint())
                .array();
    }

    private static byte[] day(DayBlock day) {
        var sum = day.sum();
        var out = ByteBuffer.allocate(32 + day.slices().length).putLong(day.day());
        out.putDouble(sum.good()).putDouble(sum.total()).putLong(sum.observedSeconds());
        return out.put(day.slices()).array();
    }
}
