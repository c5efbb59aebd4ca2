package dev.yohaku.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit.
    private Path folder;

    @Test
    void aNewOneBelongsToItsOwnerAlone() throws IOException {
        try (var directory = DataDirectory.open(folder.resolve("a/b"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                    .isEqualTo("rwx------");
            directory.writeForOwner("secret", "x");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secret"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondProcessIsKeptOut() throws IOException {
        try (var directory = DataDirectory.open(folder)) {
            assertThat(directory.path()).isEqualTo(folder);
            assertRefused(folder, "is in use by another Yohaku");
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertRefused(file, "is a file");
        assertRefused(file.resolve("below"), "cannot be written");
    }

    @Test
    void oneWrittenByANewerVersionIsRefused() throws IOException {
        Files.writeString(folder.resolve("VERSION"), "2\n");
        assertRefused(folder, "written by a newer Yohaku (format 2, this one knows 1)");
    }

    @Test
    void oneThatIsNotOursIsRefused() throws IOException {
        Files.writeString(folder.resolve("VERSION"), "my notes\n");
        assertRefused(folder, "holds no format number");
    }

    @Test
    void aRefusedOneIsNotLeftLocked() throws IOException {
        Files.writeString(folder.resolve("VERSION"), "2\n");
        assertRefused(folder, "newer");
        Files.writeString(folder.resolve("VERSION"), "1\n");
        DataDirectory.open(folder).close();
    }

    private static void assertRefused(Path path, String words) {
        assertThatThrownBy(() -> DataDirectory.open(path).close())
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining(words)
                .hasMessageContaining(path.toString());
    }
}
