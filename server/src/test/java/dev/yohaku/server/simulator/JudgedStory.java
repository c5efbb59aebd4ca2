package dev.yohaku.server.simulator;

import dev.yohaku.engine.change.Goodness;
import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.change.Watched;
import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One story with all that judging needs: the series that a product would watch, its calendar, what was planted and when it pages.
 *
 * @param pages of planted events by id, the minute at which they page; without those that never do
 */
record JudgedStory(
        long seed,
        MinuteRange history,
        LocalCalendar calendar,
        List<Planted> events,
        Map<String, Long> pages,
        List<Watched> watched) {
    private static final LocalDate FIRST_ANCHOR = LocalDate.of(2026, 1, 5);
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int STRIDE = 23;

    /** Reads a story from a file beside others of its kind, or makes it and leaves the file. The anchors are Mondays all over the year. */
    static JudgedStory of(long seed, Story story, Path cache) {
        var monday = FIRST_ANCHOR.plusWeeks(Math.floorMod(seed * STRIDE, WEEKS_OF_A_YEAR));
        var simulation =
                Simulation.of(seed, monday.atStartOfDay(Tokyo.ZONE).toInstant(), Simulation.USUAL_WEEKS, story);
        var file = cache.resolve(story.word() + "-" + seed + ".hours");
        try {
            if (!Files.exists(file)) {
                write(simulation, story, file);
            }
            return read(seed, simulation, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Simulation simulation, Story story, Path file) throws IOException {
        var part = Files.createTempFile(file.getParent(), "part", ".hours");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            for (var objective : simulation.objectives()) {
                HourlyCounts.of(simulation, objective.id()).write(out);
            }
            var pages = story == Story.QUIET ? Map.<String, Long>of() : pages(simulation);
            out.writeInt(pages.size());
            for (var page : pages.entrySet()) {
                out.writeUTF(page.getKey());
                out.writeLong(page.getValue());
            }
        }
        Files.move(part, file);
    }

    private static Map<String, Long> pages(Simulation simulation) {
        var truth = Truth.of(simulation, id -> {});
        var pages = new HashMap<String, Long>();
        truth.events().forEach(e -> truth.pagesAt(e).ifPresent(at -> pages.put(e.id(), at)));
        return pages;
    }

    private static JudgedStory read(long seed, Simulation simulation, Path file) throws IOException {
        var watched = new ArrayList<Watched>();
        var pages = new HashMap<String, Long>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var objective : simulation.objectives()) {
                watched(objective, HourlyCounts.read(objective.id(), simulation.history(), in))
                        .forEach(watched::add);
            }
            for (var left = in.readInt(); left > 0; left--) {
                pages.put(in.readUTF(), in.readLong());
            }
        }
        var events = simulation.events().stream()
                .filter(e -> simulation.history().contains(e.range().from()))
                .toList();
        return new JudgedStory(seed, simulation.history(), simulation.calendar(), events, pages, watched);
    }

    private static Stream<Watched> watched(SimulatedObjective objective, HourlyCounts hours) {
        var id = objective.id();
        var traffic = hours.traffic();
        var ones = RegularSeries.generate(traffic.fromMinute(), traffic.stepMinutes(), traffic.length(), i -> 1);
        return Stream.of(
                new Watched(
                        id + "/good",
                        id,
                        objective.service(),
                        Nature.SHARE,
                        Goodness.HIGHER,
                        hours.good(),
                        hours.weights()),
                new Watched(id + "/traffic", id, objective.service(), Nature.COUNT, Goodness.NEITHER, traffic, ones));
    }

    /** The series as known at the start of a minute: whole hours before it. */
    List<Watched> watchedBefore(long minute) {
        return watched.stream().map(w -> before(w, minute)).toList();
    }

    private static Watched before(Watched watched, long minute) {
        var points = watched.values().index(minute);
        return new Watched(
                watched.id(),
                watched.subject(),
                watched.service(),
                watched.nature(),
                watched.goodness(),
                watched.values().before(points),
                watched.weights().before(points));
    }
}
