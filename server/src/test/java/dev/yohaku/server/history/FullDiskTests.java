package dev.yohaku.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTests {
    private static final SliKey KEY = Batches.KEY;

    @TempDir
    Path directory;

    @Test
    void anAppendOnAFullDiskIsRefusedWholeAndLaterOnesWork() {
        var needed = Entry.bytes(2, List.of(new Appended(KEY, Batches.batch(2), 3, new byte[0]))).length;
        for (var room = 0; room < needed; room++) {
            var at = directory.resolve("room-" + room);
            var disk = new SmallDisk();
            var history = new History(at, disk, Long.MAX_VALUE);
            history.append(KEY, Batches.batch(1), 2, Batches.checkpoint(1));
            disk.room = room;
            assertNotStored(history, 2, room);
            assertNotStored(history, 3, room);
            assertThat(history.lastMinute(KEY)).hasValue(1);
            assertThat(history.health().failure())
                    .hasValueSatisfying(f -> assertThat(f).contains("was not stored"));

            disk.room = Long.MAX_VALUE;
            history.append(KEY, Batches.batch(4), 5, Batches.checkpoint(4));
            assertThat(history.health().failure()).isEmpty();
            history.flushAndClose();
            assertHolds(at, 1L, 4L);
        }
    }

    @Test
    void whatCouldNotBeForcedIsNotThereAfterwards() {
        var disk = new SmallDisk();
        var history = new History(directory, disk, Long.MAX_VALUE);
        history.append(KEY, Batches.batch(1), 2, new byte[0]);
        disk.forces = false;
        assertThatThrownBy(() -> history.append(KEY, Batches.batch(2), 3, new byte[0]))
                .isInstanceOf(HistoryException.NotStored.class);
        disk.forces = true;
        history.append(KEY, Batches.batch(3), 4, new byte[0]);
        history.flushAndClose();
        assertHolds(directory, 1L, 3L);
    }

    @Test
    void aCompactionWithoutSpaceLosesNothingAndIsMadeUpFor() {
        var disk = new SmallDisk();
        var history = new History(directory, disk, Long.MAX_VALUE);
        LongStream.range(1, 6).forEach(n -> history.appendAll(List.of(Batches.appended(KEY, n))));
        disk.room = 100;
        history.compact();
        assertThat(history.health().failure())
                .hasValueSatisfying(f -> assertThat(f).contains("compacted"));
        disk.room = Long.MAX_VALUE;
        history.append(KEY, Batches.batch(6), 7, new byte[0]);
        history.compact();
        assertThat(history.health().sound()).isTrue();
        history.flushAndClose();
        assertHolds(directory, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    private static void assertNotStored(History history, long number, long room) {
        assertThatThrownBy(() -> history.append(KEY, Batches.batch(number), number + 1, new byte[0]))
                .as("with room for %d bytes", room)
                .isInstanceOf(HistoryException.NotStored.class)
                .hasMessageContaining("No space left")
                .hasMessageContaining("nothing stored before is affected");
    }

    private static void assertHolds(Path directory, Long... minutes) {
        assertThat(History.verify(directory)).isEmpty();
        var again = new History(directory);
        assertThat(Batches.minutes(again.of(KEY))).containsExactly(minutes);
        assertThat(again.faults(KEY)).isEqualTo(minutes.length);
        again.flushAndClose();
    }

    /** The real disk with room for so many bytes more: what does not fit is written as far as it does. */
    private static final class SmallDisk implements Disk {
        long room = Long.MAX_VALUE;
        boolean forces = true;

        @Override
        public Output open(Path file) throws IOException {
            return new SmallOutput(new RealOutput(file));
        }

        private final class SmallOutput implements Output {
            private final Output file;

            SmallOutput(Output file) {
                this.file = file;
            }

            @Override
            public void write(long offset, byte[] bytes) throws IOException {
                if (bytes.length <= room) {
                    file.write(offset, bytes);
                    return;
                }
                file.write(offset, Arrays.copyOf(bytes, (int) room));
                throw new IOException("No space left on device");
            }

            @Override
            public void force() throws IOException {
                if (!forces) {
                    throw new IOException("Input/output error");
                }
                file.force();
            }

            @Override
            public void cut(long length) throws IOException {
                file.cut(length);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        }
    }
}
