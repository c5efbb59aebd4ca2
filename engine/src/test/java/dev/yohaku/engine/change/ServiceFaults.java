package dev.yohaku.engine.change;

import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.RegularSeries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;

/**
 * How the examination fares with real services and the faults put into them: {@code ServiceFaults FOLDER}. Only what users meet is watched, at
 * the front end. See bench/services.sh.
 */
public final class ServiceFaults {
    private static final LocalCalendar PLAIN = LocalCalendar.plain(ZoneOffset.UTC);
    private static final int REACTION = 8;
    private static final int SEEN_WITHIN = 5;
    private static final int BEFORE = 30;

    /** One run of a system: its front end by the minute, and when faults began. */
    private record Run(List<Watched> watched, List<Long> faults, int quietMinutes) {}

    private ServiceFaults() {}

    /** Reads the datasets and prints a line for each. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        tell("online-boutique", minutes(folder.resolve("online-boutique"), true));
        tell("train-ticket", minutes(folder.resolve("train-ticket"), false));
        petshop(folder.resolve("petshop/high_traffic"));
    }

    /**
     * Faults come first in the recordings and quiet hours after; to have something to compare with, the quiet hours are played first.
     */
    private static Run minutes(Path folder, boolean successKnown) throws IOException {
        var front = new TreeMap<Long, Map<String, Double>>();
        rows(folder.resolve("frontend.csv")).forEach(r -> front.put(number(text(r, "ts")) / 60, values(r)));
        var faults = rows(folder.resolve("faults.csv")).stream()
                .map(r -> number(text(r, "inject_ts")) / 60)
                .sorted()
                .toList();
        var quietFrom = faults.getLast() + 2 * REACTION;
        var length = (int) (front.lastKey() - front.firstKey() + 1);
        var quiet = (int) (front.lastKey() - quietFrom + 1);
        var watched = new ArrayList<Watched>();
        if (successKnown) {
            watched.add(
                    watched("success", Nature.SHARE, Goodness.HIGHER, front, quietFrom, length, "success_rate_pct"));
        }
        watched.add(watched("p95", Nature.LEVEL, Goodness.LOWER, front, quietFrom, length, "p95_s"));
        var moved = faults.stream().map(f -> f - front.firstKey() + quiet).toList();
        return new Run(watched, moved, quiet);
    }

    private static Watched watched(
            String id,
            Nature nature,
            Goodness goodness,
            SortedMap<Long, Map<String, Double>> front,
            long quietFrom,
            int length,
            String column) {
        var share = nature == Nature.SHARE;
        var values = RegularSeries.generate(0, 1, length, i -> {
            var minute = front.firstKey() + Math.floorMod(i + quietFrom - front.firstKey(), (long) length);
            var row = front.get(minute);
            return row == null ? Double.NaN : row.getOrDefault(column, Double.NaN) / (share ? 100 : 1);
        });
        return new Watched(
                id,
                id,
                "front end",
                nature,
                goodness,
                values,
                RegularSeries.generate(0, 1, length, i -> share ? 100 : 1));
    }

    private static void tell(String name, Run run) {
        var findings = Examination.of(run.watched(), PLAIN, Sensitivities.none()).stream()
                .filter(Finding::worse)
                .toList();
        var visible = run.faults().stream().filter(f -> isVisible(run, f)).toList();
        var delays = visible.stream()
                .map(f -> delay(findings, f))
                .filter(d -> !Double.isNaN(d))
                .sorted()
                .toList();
        var hidden = run.faults().stream().filter(f -> !visible.contains(f)).toList();
        var silent =
                hidden.stream().filter(f -> Double.isNaN(delay(findings, f))).count();
        var strange = findings.stream()
                .filter(f -> visible.stream().noneMatch(v -> isOf(f, v)))
                .toList();
        var quiet = strange.stream()
                .filter(f -> f.lead().confirmedAt() <= run.quietMinutes())
                .count();
        System.out.printf(
                "%s: %d of %d faults reach users; found %d, median delay %s min; silent for %d of %d others; false items a day %.1f (in %.1f quiet hours: %d)%n",
                name,
                visible.size(),
                run.faults().size(),
                delays.size(),
                delays.isEmpty() ? "-" : delays.get(delays.size() / 2),
                silent,
                hidden.size(),
                strange.size() * 1440.0 / run.watched().getFirst().values().length(),
                run.quietMinutes() / 60.0,
                quiet);
    }

    /** Success under 99 % in one of five minutes, or p95 over them half above that of the half hour before. */
    private static boolean isVisible(Run run, long fault) {
        return run.watched().stream().anyMatch(w -> {
            var since = points(w, fault, fault + SEEN_WITHIN + 1);
            return w.nature() == Nature.SHARE
                    ? Arrays.stream(since).anyMatch(v -> v < 0.99)
                    : mean(since) > 1.5 * mean(points(w, fault - BEFORE, fault));
        });
    }

    private static double[] points(Watched watched, long from, long to) {
        return LongStream.range(Math.max(0, from), Math.min(to, watched.values().length()))
                .mapToDouble(i -> watched.values().at((int) i))
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double delay(List<Finding> findings, long fault) {
        return findings.stream()
                .filter(f -> isOf(f, fault))
                .mapToDouble(f -> f.lead().confirmedAt() - fault)
                .min()
                .orElse(Double.NaN);
    }

    private static boolean isOf(Finding finding, long fault) {
        return finding.lead().confirmedAt() > fault && finding.lead().confirmedAt() <= fault + REACTION;
    }

    /** Each issue's few points are played after the two days without one. */
    private static void petshop(Path folder) throws IOException {
        var points = new HashMap<String, TreeMap<Long, Map<String, Double>>>();
        for (var row : rows(folder.resolve("metrics.csv.gz"))) {
            if (text(row, "node").equals("PetSite")) {
                points.computeIfAbsent(text(row, "window"), w -> new TreeMap<>())
                        .computeIfAbsent(number(text(row, "ts")) / 300, t -> new HashMap<>())
                        .put(text(row, "metric") + " " + text(row, "stat"), Double.parseDouble(text(row, "value")));
            }
        }
        var issues = rows(folder.resolve("issues.csv"));
        var quiet = points.getOrDefault("noissue", new TreeMap<>());
        var found = new TreeMap<String, Integer>();
        var all = new TreeMap<String, Integer>();
        for (var issue : issues) {
            all.merge(text(issue, "metric"), 1, Integer::sum);
            var findings = examined(quiet, points.getOrDefault(text(issue, "window"), new TreeMap<>()));
            if (findings.stream().anyMatch(f -> f.lead().confirmedAt() > 5L * quiet.size())) {
                found.merge(text(issue, "metric"), 1, Integer::sum);
            }
        }
        var strange = examined(quiet, new TreeMap<>()).size();
        System.out.printf(
                "petshop: found within their five points %s of %s; items in %.1f quiet days: %d%n",
                found, all, quiet.size() / 288.0, strange);
    }

    private static List<Finding> examined(
            SortedMap<Long, Map<String, Double>> quiet, SortedMap<Long, Map<String, Double>> window) {
        var rows = new ArrayList<>(quiet.values());
        rows.addAll(window.values());
        var watched = List.of(
                series(rows, "availability Average", Nature.SHARE, Goodness.HIGHER),
                series(rows, "latency Average", Nature.LEVEL, Goodness.LOWER));
        return Examination.of(watched, PLAIN, Sensitivities.none()).stream()
                .filter(Finding::worse)
                .toList();
    }

    private static Watched series(List<Map<String, Double>> rows, String name, Nature nature, Goodness goodness) {
        var share = nature == Nature.SHARE;
        var values = RegularSeries.generate(
                0, 5, rows.size(), i -> rows.get(i).getOrDefault(name, Double.NaN) / (share ? 100 : 1));
        var weights = RegularSeries.generate(
                0, 5, rows.size(), i -> share ? rows.get(i).getOrDefault("requests Sum", 0.0) : 1);
        return new Watched(name, name, "PetSite", nature, goodness, values, weights);
    }

    private static Map<String, Double> values(Map<String, String> row) {
        var values = new HashMap<String, Double>();
        row.forEach((k, v) -> values.put(k, v.isEmpty() ? Double.NaN : Double.parseDouble(v)));
        return values;
    }

    private static String text(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (var in = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var lines = reader.lines().toList();
            var names = lines.getFirst().split(",", -1);
            return lines.stream().skip(1).map(l -> row(names, l.split(",", -1))).toList();
        }
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        var row = new HashMap<String, String>();
        for (var i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }
}
