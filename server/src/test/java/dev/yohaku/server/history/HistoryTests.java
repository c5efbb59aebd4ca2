package dev.yohaku.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTests {
    private static final SliKey KEY = Batches.KEY;
    private static final SliKey OTHER = new SliKey("ギフト/受け取り A", 12);

    @TempDir
    Path directory;

    @Test
    void whatWasAppendedIsThereAfterOpeningAgain() {
        var history = new History(directory);
        history.appendAll(List.of(Batches.appended(KEY, 100), Batches.appended(OTHER, 7)));
        history.append(KEY, Batches.batch(101), 102, Batches.checkpoint(101));
        history.flushAndClose();

        var again = new History(directory);
        assertThat(Batches.slices(again.of(KEY))).containsExactly(Batches.slice(100), Batches.slice(101));
        assertThat(Batches.minutes(again.of(OTHER))).containsExactly(7L);
        assertThat(again.of(KEY).spans(Batches.EVER)).hasSize(2);
        assertThat(Batches.spent(again.of(KEY))).isEqualTo(2);
        assertThat(again.faults(KEY)).isEqualTo(2);
        assertThat(again.checkpoint(KEY)).hasValue(Batches.checkpoint(101));
        assertThat(again.lastMinute(KEY)).hasValue(101);
        assertThat(again.keys()).containsExactly(KEY, OTHER);
        assertThat(again.health().sound()).isTrue();
        again.flushAndClose();
    }

    @Test
    void anSliThatIsNotKnownIsEmptyAndBecomesAlive() {
        var history = new History(directory);
        var view = history.of(KEY);
        assertThat(view.firstMinute()).isEmpty();
        assertThat(history.lastMinute(KEY)).isEmpty();
        assertThat(history.checkpoint(KEY)).isEmpty();
        assertThat(history.keys()).isEmpty();
        history.append(KEY, Batches.batch(5), 6, new byte[0]);
        assertThat(view.firstMinute()).hasValue(5);
        assertThat(history.checkpoint(KEY)).isEmpty();
        history.flushAndClose();
    }

    @Test
    void finalMinutesWithoutSlicesCount() {
        var history = new History(directory);
        history.append(KEY, SliceBatch.EMPTY, 50, new byte[0]);
        history.flushAndClose();
        var again = new History(directory);
        assertThat(again.lastMinute(KEY)).hasValue(49);
        assertThat(again.of(KEY).lastMinute()).isEmpty();
        again.flushAndClose();
    }

    @Test
    void compactionMovesEverythingAndCountsNothingTwice() {
        var history = new History(directory);
        LongStream.range(0, 50).forEach(n -> history.appendAll(List.of(Batches.appended(KEY, n))));
        history.compact();
        LongStream.range(50, 60).forEach(n -> history.appendAll(List.of(Batches.appended(KEY, n))));
        history.append(OTHER, Batches.batch(3), 4, new byte[0]);
        history.compact();
        history.flushAndClose();

        var again = new History(directory);
        assertThat(Batches.minutes(again.of(KEY)))
                .isEqualTo(LongStream.range(0, 60).boxed().toList());
        assertThat(Batches.spent(again.of(KEY))).isEqualTo(60);
        assertThat(again.faults(KEY)).isEqualTo(60);
        assertThat(again.of(KEY).spans(Batches.EVER)).hasSize(60);
        assertThat(again.checkpoint(KEY)).hasValue(Batches.checkpoint(59));
        assertThat(again.health().segmentBytes()).isPositive();
        assertThat(History.verify(directory)).isEmpty();
        again.flushAndClose();
    }

    @Test
    void aJournalThatASegmentIncludesIsNotReadTwice() throws IOException {
        var history = new History(directory);
        history.append(KEY, Batches.batch(1), 2, new byte[0]);
        var journal = Files.readAllBytes(Journal.path(directory, 1));
        history.compact();
        history.flushAndClose();
        Files.write(Journal.path(directory, 1), journal);

        var again = new History(directory);
        assertThat(again.faults(KEY)).isEqualTo(1);
        assertThat(Batches.spent(again.of(KEY))).isEqualTo(1);
        again.flushAndClose();
    }

    @Test
    void aJournalThatHasGrownIsCompactedByItself() throws InterruptedException {
        var history = new History(directory, Disk.REAL, 2_000);
        for (var n = 0; n < 400; n++) {
            history.appendAll(List.of(Batches.appended(KEY, n)));
        }
        for (var wait = 0; wait < 100 && history.health().segmentBytes() == 0; wait++) {
            Thread.sleep(20);
        }
        assertThat(history.health().segmentBytes()).isPositive();
        history.flushAndClose();
        var again = new History(directory);
        assertThat(again.faults(KEY)).isEqualTo(400);
        again.flushAndClose();
    }

    @Test
    void aCopyMadeAtWorkOpensAndStandsForOnePoint() {
        var history = new History(directory.resolve("data"));
        IntStream.range(0, 20).forEach(n -> history.append(KEY, Batches.batch(n), n + 1, Batches.checkpoint(n)));
        history.copyTo(directory.resolve("copy"));
        history.append(KEY, Batches.batch(20), 21, new byte[0]);
        assertThatThrownBy(() -> history.copyTo(directory.resolve("copy")))
                .hasMessageContaining("there are files in it");
        history.flushAndClose();

        assertThat(History.verify(directory.resolve("copy"))).isEmpty();
        var copy = new History(directory.resolve("copy"));
        assertThat(copy.lastMinute(KEY)).hasValue(19);
        assertThat(copy.checkpoint(KEY)).hasValue(Batches.checkpoint(19));
        copy.append(KEY, Batches.batch(20), 21, new byte[0]);
        copy.flushAndClose();
        var again = new History(directory.resolve("copy"));
        assertThat(again.faults(KEY)).isEqualTo(21);
        again.flushAndClose();
    }

    @Test
    void filesOfANewerVersionAreRefusedInOneSentence() throws IOException {
        var history = new History(directory);
        history.append(KEY, Batches.batch(1), 2, new byte[0]);
        history.flushAndClose();
        var file = Journal.path(directory, 1);
        var bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).put(new FileHead(FileHead.JOURNAL, 9, 1).toBytes());
        Files.write(file, bytes);

        assertThatThrownBy(() -> new History(directory))
                .isInstanceOf(HistoryException.Newer.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("version 9")
                .hasMessageContaining("up to 1");
        assertThat(History.verify(directory)).hasSize(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aClosedHistoryRefusesAndStillShows() {
        var history = new History(directory);
        history.append(KEY, Batches.batch(1), 2, new byte[0]);
        history.flushAndClose();
        assertThatThrownBy(() -> history.append(KEY, Batches.batch(2), 3, new byte[0]))
                .isInstanceOf(HistoryException.NotStored.class);
        assertThat(Batches.minutes(history.of(KEY))).containsExactly(1L);
    }

    @Test
    void namesOfFilesTellTheirKeys() {
        assertThat(SegmentName.key(SegmentName.of(OTHER))).hasValue(OTHER);
        assertThat(SegmentName.of(new SliKey("a/../B.c", 0))).isEqualTo("a%2F%2E%2E%2F%42%2Ec.0.slices");
        assertThat(SegmentName.of(new SliKey("贈".repeat(900), 2)).length()).isLessThan(255);
        assertThat(SegmentName.of(new SliKey("贈".repeat(900), 2)))
                .isNotEqualTo(SegmentName.of(new SliKey("贈".repeat(901), 2)));
    }

    @Test
    void anSliWithAVeryLongIdComesBack() {
        var key = new SliKey("贈".repeat(900), 2);
        var history = new History(directory);
        history.append(key, new SliceBatch(List.of(new Slice(1, 1, 1, 60)), List.of(), List.of(), 0), 2, new byte[0]);
        history.compact();
        history.flushAndClose();
        var again = new History(directory);
        assertThat(again.keys()).containsExactly(key);
        again.flushAndClose();
    }
}
