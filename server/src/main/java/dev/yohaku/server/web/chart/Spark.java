package dev.yohaku.server.web.chart;

import java.util.List;

/** A small line of a remaining budget on the axis that all rows share, −25 % to 100 %; what lies below zero is vermilion. */
public final class Spark {
    private static final int HEIGHT = 30;

    private Spark() {}

    /** @param css how the objective stands now; decides the dot at the end */
    public static Plot of(List<Point> points, String css) {
        var across = points.size() < 2
                ? new Axis(0, 1)
                : new Axis(points.getFirst().x(), points.getLast().x());
        var canvas = new Canvas(across, new Axis(-0.25, 1))
                .level(0, "s-zero")
                .line(points, "ink thin")
                .line(belowZero(points), "out");
        gaps(points, canvas);
        points.reversed().stream()
                .filter(Point::known)
                .findFirst()
                .ifPresent(last -> canvas.dot(last.x(), last.y(), "small " + css));
        return canvas.plot("spark", HEIGHT, 5);
    }

    private static List<Point> belowZero(List<Point> points) {
        return points.stream()
                .map(p -> p.y() < 0 ? p : new Point(p.x(), Double.NaN))
                .toList();
    }

    /** Hatches the stretches between known points of which nothing is known; what lies before the first observation stays empty. */
    static void gaps(List<Point> points, Canvas canvas) {
        var from = Double.NaN;
        var lastKnown = Double.NaN;
        for (var point : points) {
            if (!point.known() && Double.isNaN(from)) {
                from = lastKnown;
            } else if (point.known() && !Double.isNaN(from)) {
                canvas.gap(from, point.x());
                from = Double.NaN;
            }
            lastKnown = point.known() ? point.x() : lastKnown;
        }
        if (!Double.isNaN(from) && !points.isEmpty()) {
            canvas.gap(from, points.getLast().x());
        }
    }
}
