package dev.yohaku.server.history;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The file to which appends go. After a failed write the file is cut back to its last whole append before anything else is
 * written, so an append that was not acknowledged never comes back. Confined to one thread at a time.
 */
final class Journal {
    private final Path file;
    private final long number;
    private final Disk.Output out;
    private long end;
    private boolean dirty;

    private Journal(Path file, long number, Disk.Output out, long end) {
        this.file = file;
        this.number = number;
        this.out = out;
        this.end = end;
    }

    static Path path(Path directory, long number) {
        return directory.resolve("journal-%08d".formatted(number));
    }

    /** Starts a journal, durably; a file of this name, left by a crash, is emptied. */
    static Journal create(Disk disk, Path directory, long number) throws IOException {
        var file = path(directory, number);
        var journal = new Journal(file, number, disk.open(file), 0);
        try {
            journal.out.cut(0);
            journal.append(new FileHead(FileHead.JOURNAL, FileHead.VERSION, number).toBytes());
            Disk.forceNames(directory);
            return journal;
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    /** Goes on behind the last whole append of a journal; what follows it is cut off. */
    static Journal goOn(Disk disk, Path directory, long number, long end) throws IOException {
        var file = path(directory, number);
        var journal = new Journal(file, number, disk.open(file), end);
        journal.cutBack();
        return journal;
    }

    Path file() {
        return file;
    }

    long number() {
        return number;
    }

    long length() {
        return end;
    }

    /** Writes and forces these bytes; after a failure none of them stay. */
    void append(byte[] bytes) throws IOException {
        if (dirty) {
            cutBack();
        }
        dirty = true;
        try {
            out.write(end, bytes);
            out.force();
        } catch (IOException e) {
            tryToCutBack(e);
            throw e;
        }
        dirty = false;
        end += bytes.length;
    }

    void close() throws IOException {
        out.close();
    }

    private void cutBack() throws IOException {
        out.cut(end);
        out.force();
        dirty = false;
    }

    private void tryToCutBack(IOException reason) {
        try {
            cutBack();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
