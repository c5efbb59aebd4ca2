package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.simulator.FoundEarly.Item;
import dev.yohaku.server.simulator.FoundEarly.Outcome;
import dev.yohaku.server.simulator.FoundEarly.Trouble;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Judges change detection by drawn and quiet stories: {@code FoundEarlyReport CACHE FIRST LAST [--verbose]}. Seeds up to half of the last one are
 * those by which settings may be chosen; the others only report. See bench/found-early.sh.
 */
public final class FoundEarlyReport {
    private static final int WEEK = 7 * Tokyo.DAY;

    private FoundEarlyReport() {}

    /** Runs the stories of both halves and prints what came of them. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var cache = Files.createDirectories(Path.of(arguments[0]));
        var first = Long.parseLong(arguments[1]);
        var last = Long.parseLong(arguments[2]);
        var verbose = Arrays.asList(arguments).contains("--verbose");
        var half = (first + last) / 2;
        report("seeds " + first + " to " + half + " (settings)", cache, first, half, verbose);
        report("seeds " + (half + 1) + " to " + last + " (kept apart)", cache, half + 1, last, verbose);
    }

    private static void report(String title, Path cache, long first, long last, boolean verbose)
            throws InterruptedException, ExecutionException {
        var drawn = outcomes(Story.DRAWN, cache, first, last);
        var quiet = outcomes(Story.QUIET, cache, first, last);
        if (verbose) {
            drawn.forEach(FoundEarlyReport::tell);
            quiet.forEach(FoundEarlyReport::tell);
        }
        say("%n%s: %d drawn, %d quiet stories of 13 weeks, 13 objectives", title, drawn.size(), quiet.size());
        recall(drawn);
        lists(drawn);
        quiet(quiet);
    }

    private static List<Outcome> outcomes(Story story, Path cache, long first, long last)
            throws InterruptedException, ExecutionException {
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = LongStream.rangeClosed(first, last)
                    .mapToObj(seed -> threads.submit(() -> FoundEarly.of(JudgedStory.of(seed, story, cache))))
                    .toList();
            for (var task : tasks) {
                outcomes.add(task.get());
            }
        }
        return outcomes;
    }

    private static void recall(List<Outcome> outcomes) {
        var troubles = outcomes.stream().flatMap(o -> o.troubles().stream()).toList();
        var slow = troubles.stream().filter(Trouble::slow).toList();
        line("slow degradations found before the page", slow);
        var paging =
                slow.stream().filter(t -> t.event().should() == Should.PAGE).toList();
        line("  those that page in the end", paging);
        for (var kind :
                new TreeSet<>(troubles.stream().map(t -> t.event().kind()).toList())) {
            line("  " + kind.word() + ", slow", of(slow, kind));
        }
        for (var kind :
                new TreeSet<>(troubles.stream().map(t -> t.event().kind()).toList())) {
            line(
                    "  " + kind.word() + ", sudden, before its end or page",
                    of(troubles.stream().filter(t -> !t.slow()).toList(), kind));
        }
        say("  part of their time passed when found: median %.0f %%", 100 * median(slow));
    }

    private static List<Trouble> of(List<Trouble> troubles, Kind kind) {
        return troubles.stream().filter(t -> t.event().kind() == kind).toList();
    }

    private static void line(String what, List<Trouble> troubles) {
        var found = troubles.stream().filter(t -> t.foundAt().isPresent()).count();
        var listed = troubles.stream().filter(Trouble::listed).count();
        if (!troubles.isEmpty()) {
            say(
                    "%-55s %3d of %3d = %3.0f %%, after the cut to five %3d = %3.0f %%",
                    what,
                    found,
                    troubles.size(),
                    percent(found, troubles.size()),
                    listed,
                    percent(listed, troubles.size()));
        }
    }

    private static double median(List<Trouble> troubles) {
        var passed = troubles.stream()
                .filter(t -> t.foundAt().isPresent())
                .mapToDouble(Trouble::passed)
                .sorted()
                .toArray();
        return passed.length == 0 ? Double.NaN : passed[passed.length / 2];
    }

    private static void lists(List<Outcome> outcomes) {
        var items = outcomes.stream().flatMap(o -> o.items().stream()).toList();
        var right = items.stream().filter(Item::isTrue).count();
        var most = outcomes.stream().mapToLong(FoundEarlyReport::most).max().orElse(0);
        var uncut = outcomes.stream().mapToLong(Outcome::beforeTheCut).sum();
        say(
                "items a week: mean %.2f, most %d; before the cut %.2f",
                items.size() / 13.0 / outcomes.size(), most, uncut / 13.0 / outcomes.size());
        say("items that are planted trouble: %d of %d = %.0f %%", right, items.size(), percent(right, items.size()));
    }

    private static long most(Outcome outcome) {
        return outcome.items().stream()
                .collect(Collectors.groupingBy(Item::week, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(n -> n)
                .max()
                .orElse(0);
    }

    private static void quiet(List<Outcome> outcomes) {
        var items = outcomes.stream().mapToInt(o -> o.items().size()).toArray();
        say(
                "items in a quiet story: mean %.2f, most %d; at most one in %d of %d stories",
                Arrays.stream(items).average().orElse(0),
                Arrays.stream(items).max().orElse(0),
                Arrays.stream(items).filter(n -> n <= 1).count(),
                items.length);
    }

    private static void tell(Outcome outcome) {
        for (var trouble : outcome.troubles()) {
            var event = trouble.event();
            say(
                    "seed %d %s %s, %.1f days from %s, strength %s: %s",
                    outcome.story().seed(),
                    trouble.slow() ? "slow" : "sudden",
                    event.id(),
                    event.range().minutes() / (double) Tokyo.DAY,
                    time(event.range().from()),
                    event.strength(),
                    trouble.foundAt().isEmpty()
                            ? "MISSED"
                            : "found after %.1f days%s"
                                    .formatted(
                                            (trouble.foundAt().getAsLong()
                                                            - event.range().from())
                                                    / (double) Tokyo.DAY,
                                            trouble.listed() ? "" : ", CUT"));
        }
        outcome.items().stream().filter(i -> !i.isTrue()).forEach(i -> tell(outcome, i));
    }

    private static void tell(Outcome outcome, Item item) {
        var lead = item.finding().lead();
        var near = outcome.story().events().stream()
                .filter(e -> e.range().minutes() < 2 * WEEK
                        && e.subjects().contains(lead.seriesId().split("/", 2)[0])
                        && e.range().from() - 3 * Tokyo.DAY < lead.since()
                        && lead.since() < e.range().to() + 3 * Tokyo.DAY)
                .map(Planted::id)
                .collect(Collectors.joining(", "));
        say(
                "seed %d FALSE %s %s since %s, confirmed %s, %.5g -> %.5g, effect %.2f, p %.2g, %d more; near: %s",
                outcome.story().seed(),
                lead.seriesId(),
                lead.kind(),
                time(lead.since()),
                time(lead.confirmedAt()),
                lead.before(),
                lead.after(),
                lead.effect(),
                lead.p(),
                item.finding().others().size(),
                near);
    }

    private static String time(long minute) {
        return EpochMinute.start(minute).atZone(Tokyo.ZONE).toLocalDateTime().toString();
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? Double.NaN : 100.0 * part / whole;
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
