package dev.yohaku.server.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How files are opened for writing; tests put a failing disk here. */
interface Disk {
    /** The file system. Its writes cannot be interrupted halfway, as those of a channel could. */
    Disk REAL = RealOutput::new;

    /** Opens a file for writing, creating it where it is absent and keeping what it holds. */
    Output open(Path file) throws IOException;

    /** Makes the names in a directory durable: files that were created, renamed or deleted. */
    static void forceNames(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A file that is being written. Confined to one thread at a time. */
    interface Output extends Closeable {
        /** Writes all of these bytes from an offset on. */
        void write(long offset, byte[] bytes) throws IOException;

        /** Returns once everything written is on the disk. */
        void force() throws IOException;

        /** Cuts the file to a length. */
        void cut(long length) throws IOException;
    }

    /** A file of the file system. */
    final class RealOutput implements Output {
        private final RandomAccessFile file;

        RealOutput(Path path) throws IOException {
            this.file = new RandomAccessFile(path.toFile(), "rw");
        }

        @Override
        public void write(long offset, byte[] bytes) throws IOException {
            file.seek(offset);
            file.write(bytes);
        }

        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        @Override
        public void cut(long length) throws IOException {
            file.setLength(length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
