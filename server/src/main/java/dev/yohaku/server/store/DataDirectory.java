package dev.yohaku.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one directory that holds everything, locked for this process while it is open: DIR/lock, DIR/VERSION, DIR/yohaku.db,
 * DIR/history. Only its owner can read it. Thread-safe.
 */
public final class DataDirectory implements AutoCloseable {
    /** The format of the directory as a whole; a directory with a higher number was written by a newer version. */
    static final int FORMAT = 1;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens a directory, making it when it is absent.
     *
     * @throws StoreFailure when it cannot be made or written, when another process holds it, or when a newer version wrote it
     */
    public static DataDirectory open(Path path) {
        try {
            create(path);
            var lock = lock(path);
            var directory = new DataDirectory(path, lock);
            directory.checkFormat();
            return directory;
        } catch (FileAlreadyExistsException e) {
            throw new StoreFailure("The data directory " + path + " is a file. Name a directory with --data", e);
        } catch (IOException e) {
            throw new StoreFailure(
                    "The data directory " + path + " cannot be written (" + e.getMessage()
                            + "). Give its owner the right to, or name another one with --data",
                    e);
        }
    }

    public Path path() {
        return path;
    }

    /** A file or directory in it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static void create(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        var posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (posix) {
            Files.createDirectories(path, owner);
        } else {
            Files.createDirectories(path);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(
                path.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        if (tryLock(channel)) {
            return channel;
        }
        channel.close();
        throw new StoreFailure("The data directory " + path
                + " is in use by another Yohaku. Stop that one, or name another directory with --data");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void checkFormat() throws IOException {
        var file = resolve("VERSION");
        var found = Files.exists(file) ? format(Files.readString(file)) : null;
        if (found == null) {
            Files.writeString(file, FORMAT + "\n");
        } else if (found > FORMAT) {
            close();
            throw new StoreFailure("The data directory " + path + " was written by a newer Yohaku (format " + found
                    + ", this one knows " + FORMAT + "). Use that version, or name another directory with --data");
        }
    }

    private static @Nullable Integer format(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
