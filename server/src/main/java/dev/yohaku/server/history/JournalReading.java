package dev.yohaku.server.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a journal: hands on what its whole appends hold, in order, and tells how far they reach and what does not read. An append is whole when its commit
 * is there, or a later append is: that one was only written after this one had been forced.
 */
final class JournalReading {
    final List<Damage> damages = new ArrayList<>();

    /** The offset behind the last whole append. */
    long end;

    /** The highest number of an append seen; 0 when there is none. */
    long lastAppend;

    private final Path file;
    private final Consumer<Appended> taker;
    private final List<Appended> open = new ArrayList<>();
    private long openAppend;

    private JournalReading(Path file, Consumer<Appended> taker) {
        this.file = file;
        this.taker = taker;
    }

    static JournalReading of(Path file, byte[] bytes, Consumer<Appended> taker) {
        var reading = new JournalReading(file, taker);
        if (bytes.length < FileHead.LENGTH) {
            return reading;
        }
        if (!FileHead.reads(file, bytes, FileHead.JOURNAL)) {
            reading.damages.add(new Damage(file, 0, "the head of the file does not read"));
        }
        reading.end = FileHead.LENGTH;
        var frames = Frames.of(file, bytes);
        frames.all().forEach(reading::read);
        frames.damages().stream().filter(d -> d.offset() < reading.end).forEach(reading.damages::add);
        return reading;
    }

    private void read(Frame frame) {
        try {
            switch (frame.type()) {
                case Frame.ENTRY -> read(frame, Entry.of(frame.payload()));
                case Frame.COMMIT -> commit(frame, Entry.committed(frame.payload()));
                default -> damages.add(new Damage(file, frame.offset(), "a record of unknown type " + frame.type()));
            }
        } catch (RuntimeException e) {
            damages.add(new Damage(file, frame.offset(), "a record does not read: " + e.getMessage()));
        }
    }

    private void read(Frame frame, Entry entry) {
        if (entry.append() != openAppend) {
            takeOpen(frame.offset());
            openAppend = entry.append();
        }
        open.add(entry.appended());
    }

    private void commit(Frame frame, long append) {
        if (append != openAppend) {
            takeOpen(frame.offset());
        }
        takeOpen(frame.end());
        end = frame.end();
        lastAppend = Math.max(lastAppend, append);
    }

    private void takeOpen(long until) {
        if (!open.isEmpty()) {
            open.forEach(taker);
            lastAppend = Math.max(lastAppend, openAppend);
            end = until;
        }
        open.clear();
    }
}
