package dev.yohaku.server.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves out points that the width of a drawing could not show. Kept of each stretch: its first, last, lowest and highest point; both
 * sides of each crossing of a threshold; both ends of each gap. So a spike, a gap and a crossing are never lost.
 */
public final class Thinning {
    private Thinning() {}

    /** @param columns how many stretches the width can show; at most four points of each are kept, besides crossings and gaps */
    public static List<Point> thin(List<Point> points, int columns, double... thresholds) {
        if (points.size() <= 4 * columns) {
            return points;
        }
        var kept = new TreeSet<Integer>();
        for (var column = 0; column < columns; column++) {
            keepExtremes(points, from(points, column, columns), from(points, column + 1, columns), kept);
        }
        for (var i = 1; i < points.size(); i++) {
            if (turns(points.get(i - 1), points.get(i), thresholds)) {
                kept.add(i - 1);
                kept.add(i);
            }
        }
        return kept.stream().map(points::get).toList();
    }

    private static int from(List<Point> points, int column, int columns) {
        return (int) ((long) points.size() * column / columns);
    }

    private static void keepExtremes(List<Point> points, int from, int to, Set<Integer> kept) {
        var known = new ArrayList<Integer>();
        for (var i = from; i < to; i++) {
            if (points.get(i).known()) {
                known.add(i);
            }
        }
        if (known.isEmpty()) {
            kept.add(from);
            return;
        }
        Comparator<Integer> byValue =
                Comparator.comparingDouble(i -> points.get(i).y());
        kept.addAll(List.of(known.getFirst(), known.getLast()));
        kept.add(known.stream().min(byValue).orElseThrow());
        kept.add(known.stream().max(byValue).orElseThrow());
    }

    private static boolean turns(Point before, Point after, double[] thresholds) {
        if (before.known() != after.known()) {
            return true;
        }
        for (var threshold : thresholds) {
            if (before.y() > threshold != after.y() > threshold) {
                return true;
            }
        }
        return false;
    }
}
