package dev.yohaku.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
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
                    "The data directory " + path + " cannot be written (" + reason(e)
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

    /** Writes a file that only the owner of the process can read, in place of what was there. */
    public void writeForOwner(String name, String text) {
        var file = resolve(name);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, attributes(path, "rw-------"));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StoreFailure(
                    "The file " + file + " cannot be written (" + reason(e) + "). Give its owner the right to", e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static void create(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path, attributes(path, "rwx------"));
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        var posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel =
                FileChannel.open(path.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
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
        if (!Files.exists(file)) {
            Files.writeString(file, FORMAT + "\n");
            return;
        }
        var found = format(Files.readString(file));
        if (found == null || found > FORMAT) {
            close();
            throw new StoreFailure(refusal(found));
        }
    }

    private String refusal(@Nullable Integer found) {
        return found == null
                ? "The file " + resolve("VERSION")
                        + " holds no format number, so this may not be a data directory of Yohaku."
                        + " Name another directory with --data"
                : "The data directory " + path + " was written by a newer Yohaku (format " + found + ", this one knows "
                        + FORMAT + "). Use that version, or name another directory with --data";
    }

    private static @Nullable Integer format(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
