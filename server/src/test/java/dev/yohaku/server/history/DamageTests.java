package dev.yohaku.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files cut off anywhere and bytes flipped anywhere: what still reads is kept, and what does not is told. */
class DamageTests {
    private static final SliKey KEY = Batches.KEY;
    private static final SliKey OTHER = new SliKey("delivery", 1);
    private static final int APPENDS = 12;

    @TempDir
    Path temporary;

    private Path directory;
    private long[] ends = {};

    /** Twelve appends of two SLIs each in the journal. */
    @BeforeEach
    void write() throws IOException {
        directory = Files.createDirectory(temporary.resolve("history"));
        var history = new History(directory);
        ends = LongStream.range(0, APPENDS)
                .map(n -> {
                    history.appendAll(List.of(Batches.appended(KEY, n), Batches.appended(OTHER, n)));
                    return history.health().journalBytes();
                })
                .toArray();
        history.flushAndClose();
    }

    @Test
    void aJournalCutAtAnyByteKeepsItsWholeAppends() throws IOException {
        var file = Journal.path(directory, 1);
        var bytes = Files.readAllBytes(file);
        for (var length = 0; length <= bytes.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            var cut = length;
            var whole = LongStream.of(ends).filter(end -> end <= cut).count();
            try (var opened = new Opened(directory)) {
                assertThat(opened.minutes(KEY))
                        .isEqualTo(LongStream.range(0, whole).boxed().toList());
                assertThat(opened.minutes(OTHER)).isEqualTo(opened.minutes(KEY));
                assertThat(opened.history().health().damages()).isEmpty();
                opened.history().append(KEY, Batches.batch(900), 901, new byte[0]);
            }
            try (var again = new Opened(directory)) {
                assertThat(again.minutes(KEY)).hasSize((int) whole + 1).endsWith(900L);
                assertThat(again.history().health().notices()).isEmpty();
            }
        }
    }

    @Test
    void aTornTailIsTold() throws IOException {
        var file = Journal.path(directory, 1);
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        try (var opened = new Opened(directory)) {
            assertThat(opened.history().health().notices())
                    .singleElement()
                    .asString()
                    .contains(file.toString());
            assertThat(opened.history().health().sound()).isTrue();
        }
    }

    @Test
    void aFlippedByteInTheJournalTakesAtMostItsOwnAppend() throws IOException {
        var file = Journal.path(directory, 1);
        var bytes = Files.readAllBytes(file);
        var random = new Random(11);
        for (var round = 0; round < 300; round++) {
            var offset = random.nextInt(bytes.length);
            Files.write(file, flipped(bytes, offset, random));
            try (var opened = new Opened(directory)) {
                var hit = LongStream.of(ends).filter(end -> end <= offset).count();
                assertThat(opened.minutes(KEY)).containsAll(others(hit));
                assertThat(opened.minutes(OTHER)).containsAll(others(hit));
                assertThat(opened.minutes(KEY).size() + opened.minutes(OTHER).size())
                        .isGreaterThanOrEqualTo(hit == APPENDS - 1 ? 2 * APPENDS - 2 : 2 * APPENDS - 1);
                var health = opened.history().health();
                assertThat(health.damages().size() + health.notices().size()).isPositive();
            }
        }
    }

    @Test
    void aFlippedByteInASegmentTakesAtMostOneDayAndIsTold() throws IOException {
        var history = new History(directory);
        LongStream.range(0, 8)
                .forEach(day -> history.append(KEY, Batches.batch(day * 1_440 + 100), 20_000, new byte[0]));
        history.compact();
        history.flushAndClose();
        var file = directory.resolve(SegmentName.of(KEY));
        var bytes = Files.readAllBytes(file);
        var random = new Random(5);
        for (var round = 0; round < 300; round++) {
            var offset = random.nextInt(bytes.length);
            Files.write(file, flipped(bytes, offset, random));
            try (var opened = new Opened(directory)) {
                var days = opened.minutes(KEY).stream()
                        .map(m -> m / 1_440)
                        .distinct()
                        .count();
                assertThat(days).isGreaterThanOrEqualTo(7);
                assertThat(opened.history().lastMinute(KEY)).hasValue(19_999);
                assertThat(opened.minutes(OTHER)).hasSize(APPENDS);
                assertThat(opened.history().health().damages()).isNotEmpty();
            }
            assertThat(History.verify(directory))
                    .isNotEmpty()
                    .allMatch(d -> d.file().equals(file));
        }
    }

    @Test
    void aDamagedFileIsKeptAsideWhenItIsWrittenAnew() throws IOException {
        var file = Journal.path(directory, 1);
        var bytes = flipped(Files.readAllBytes(file), (int) ends[3] + 20, new Random(1));
        Files.write(file, bytes);
        try (var opened = new Opened(directory)) {
            opened.history().compact();
        }
        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling(file.getFileName() + ".damaged")).hasBinaryContent(bytes);
        assertThat(History.verify(directory)).isEmpty();
    }

    @Test
    void leftoversOfACompactionAreCleanedUp() throws IOException {
        var leftover = directory.resolve(SegmentName.of(KEY) + SegmentName.TEMPORARY);
        Files.write(leftover, new byte[] {1, 2, 3});
        try (var opened = new Opened(directory)) {
            assertThat(opened.minutes(KEY)).hasSize(APPENDS);
        }
        assertThat(leftover).doesNotExist();
    }

    private static List<Long> others(long hit) {
        return LongStream.range(0, APPENDS).filter(n -> n != hit).boxed().toList();
    }

    private static byte[] flipped(byte[] bytes, int offset, Random random) {
        var flipped = bytes.clone();
        flipped[offset] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private record Opened(History history) implements AutoCloseable {
        Opened(Path directory) {
            this(new History(directory));
        }

        List<Long> minutes(SliKey key) {
            return Stream.of(key)
                    .flatMap(k -> Batches.minutes(history.of(k)).stream())
                    .toList();
        }

        @Override
        public void close() {
            history.flushAndClose();
        }
    }
}
