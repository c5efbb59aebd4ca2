package dev.yohaku.server.history;

import dev.yohaku.engine.sli.DayBlock;
import dev.yohaku.engine.sli.SliceCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads every byte of a history directory, changes nothing and collects what does not read. Confined to one thread. */
final class Verification {
    private final List<Damage> findings = new ArrayList<>();

    static List<Damage> of(Path directory) {
        var verification = new Verification();
        try {
            for (var file : HistoryDirectory.list(directory, HistoryDirectory::isSegment)) {
                verification.readSegment(file);
            }
            for (var file : HistoryDirectory.list(directory, HistoryDirectory::isJournal)) {
                verification.readJournal(file);
            }
        } catch (IOException e) {
            verification.findings.add(new Damage(directory, 0, "the directory does not list: " + e.getMessage()));
        }
        return List.copyOf(verification.findings);
    }

    private void readSegment(Path file) {
        try {
            var segment = Segment.read(file, Files.readAllBytes(file));
            findings.addAll(segment.damages());
            segment.days().forEach(day -> check(file, day));
        } catch (NoSuchFileException e) {
            // A server at work has just dropped it; what it held is in another file by then.
        } catch (IOException | HistoryException e) {
            findings.add(new Damage(file, 0, String.valueOf(e.getMessage())));
        }
    }

    private void readJournal(Path file) {
        try {
            findings.addAll(JournalReading.of(file, Files.readAllBytes(file), entry -> {}).damages);
        } catch (NoSuchFileException e) {
            // A server at work has just dropped it; what it held is in another file by then.
        } catch (IOException | HistoryException e) {
            findings.add(new Damage(file, 0, String.valueOf(e.getMessage())));
        }
    }

    private void check(Path file, DayBlock day) {
        try {
            var total = SliceCodec.decode(day.day(), day.slices()).stream()
                    .mapToDouble(slice -> slice.total())
                    .sum();
            if (Math.abs(total - day.sum().total()) > 1e-9 * total) {
                findings.add(new Damage(
                        file,
                        0,
                        "the slices of day " + day.day() + " add up to " + total + ", their sum says "
                                + day.sum().total()));
            }
        } catch (IllegalArgumentException e) {
            findings.add(new Damage(file, 0, "the slices of day " + day.day() + " do not read: " + e.getMessage()));
        }
    }
}
