package dev.yohaku.server.web.chart;

import java.util.ArrayList;
import java.util.List;

/** Draws a {@link Plot} in the units of its data. Later shapes lie above earlier ones. Confined to one thread. */
public final class Canvas {
    /** The least share of the width that a band takes. */
    private static final double NARROWEST = 0.004;

    private final Axis across;
    private final Axis up;
    private final List<Plot.Shape> shapes = new ArrayList<>();
    private final List<Plot.Mark> marks = new ArrayList<>();

    /** A field whose left and right, bottom and top are these. */
    public Canvas(Axis across, Axis up) {
        this.across = across;
        this.up = up;
    }

    /** A line through points; it breaks where a value is unknown, and is cut at the ends of the vertical axis. */
    public Canvas line(List<Point> points, String css) {
        for (var run : runs(points)) {
            shapes.add(new Plot.Shape.Path("s-line " + css, path(run, 'M')));
        }
        return this;
    }

    /** The area between a line and a level. */
    public Canvas area(List<Point> points, double level, String css) {
        for (var run : runs(points)) {
            var d = path(run, 'M') + "L" + x(run.getLast().x()) + " " + y(level) + "L"
                    + x(run.getFirst().x()) + " " + y(level) + "Z";
            shapes.add(new Plot.Shape.Path("s-area " + css, d));
        }
        return this;
    }

    /** The area between two lines over the same places; both are known everywhere. */
    public Canvas band(List<Point> low, List<Point> high, String css) {
        if (!low.isEmpty()) {
            shapes.add(new Plot.Shape.Path("s-area " + css, path(high, 'M') + path(low.reversed(), 'L') + "Z"));
        }
        return this;
    }

    public Canvas rect(double left, double right, double low, double high, String css) {
        var x = 1000 * across.share(left);
        var y = 1000 - 1000 * up.share(high);
        var width = 1000 * across.share(right) - x;
        var height = 1000 - 1000 * up.share(low) - y;
        shapes.add(new Plot.Shape.Rect(css, tenth(x), tenth(y), tenth(width), tenth(height)));
        return this;
    }

    public Canvas segment(double x1, double y1, double x2, double y2, String css) {
        shapes.add(new Plot.Shape.Line(css, x(x1), y(y1), x(x2), y(y2)));
        return this;
    }

    /** A level across the whole field. */
    public Canvas level(double value, String css) {
        return segment(across.from(), value, across.to(), value, css);
    }

    /** An upright from bottom to top. */
    public Canvas upright(double place, String css) {
        return segment(place, up.from(), place, up.to(), css);
    }

    /** A grid line with its label to the left of the field. */
    public Canvas rung(double value, String text) {
        level(value, "s-grid");
        marks.add(new Plot.Mark.Label("lb y", "top:" + top(value), text));
        return this;
    }

    /** A label below the field; those at the ends stay within it. */
    public Canvas tick(double place, String text) {
        var share = across.share(place);
        var end = share < 0.02 ? " first" : share > 0.97 ? " last" : "";
        marks.add(new Plot.Mark.Label("lb x" + end, "left:" + left(place), text));
        return this;
    }

    /** A label at a place; {@code css} says on which side: above, after, before. */
    public Canvas label(double place, double value, String text, String css) {
        marks.add(new Plot.Mark.Label("lb " + css, "left:" + left(place) + ";top:" + top(value), text));
        return this;
    }

    /** A ▲ on the axis: an alert. */
    public Canvas alert(double place, String css) {
        marks.add(new Plot.Mark.Label("lb page " + css, "left:" + left(place), "▲"));
        return this;
    }

    /** A dotted upright with a ▲ on the axis: something was changed. Nothing where the place is beyond the ends. */
    public Canvas change(double place) {
        if (across.holds(place)) {
            upright(place, "s-at");
            marks.add(new Plot.Mark.Label("lb event", "left:" + left(place), "▲"));
        }
        return this;
    }

    /** A grey band: something is planned. Cut at the ends, and never too narrow to be seen. */
    public Canvas planned(double from, double to) {
        var least = Math.max(to, from + (across.to() - across.from()) * NARROWEST);
        return across.share(from) == across.share(least)
                ? this
                : rect(from, least, up.from(), up.to(), "s-band planned");
    }

    public Canvas dot(double place, double value, String css) {
        marks.add(new Plot.Mark.Dot("dot " + css, "left:" + left(place) + ";top:" + top(value)));
        return this;
    }

    /** Time of which nothing is known, hatched. */
    public Canvas gap(double from, double to) {
        var width = 100 * (across.share(to) - across.share(from));
        if (width > 0) {
            marks.add(new Plot.Mark.Gap("gap", "left:" + left(from) + ";width:" + tenth(width) + "%"));
        }
        return this;
    }

    /** Where a place lies, in percent from the left, as scripts need it. */
    public String percent(double place) {
        return tenth(100 * across.share(place));
    }

    public Plot plot(String css, int height, int right) {
        return new Plot(css, height, right, shapes, marks);
    }

    private String path(List<Point> points, char first) {
        var d = new StringBuilder(points.size() * 12);
        for (var point : points) {
            d.append(d.isEmpty() ? first : 'L').append(x(point.x())).append(' ').append(y(point.y()));
        }
        return d.toString();
    }

    private static List<List<Point>> runs(List<Point> points) {
        var runs = new ArrayList<List<Point>>();
        List<Point> run = new ArrayList<>();
        for (var point : points) {
            if (point.known()) {
                run.add(point);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private String x(double place) {
        return tenth(1000 * across.share(place));
    }

    private String y(double value) {
        return tenth(1000 - 1000 * up.share(value));
    }

    private String left(double place) {
        return tenth(100 * across.share(place)) + "%";
    }

    private String top(double value) {
        return tenth(100 - 100 * up.share(value)) + "%";
    }

    /** With one decimal where it is not zero; quicker than a formatter, and there are thousands of these in a page. */
    private static String tenth(double value) {
        var tenths = Math.round(value * 10);
        var whole = Long.toString(tenths / 10);
        return tenths % 10 == 0 ? whole : (tenths < 0 && tenths > -10 ? "-" : "") + whole + "." + Math.abs(tenths % 10);
    }
}
