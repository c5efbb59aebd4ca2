package dev.yohaku.server.web.chart;

import java.util.List;

/**
 * A finished drawing, ready to be written as SVG and HTML.
 *
 * @param css classes of the frame, such as {@code spark}; may be empty
 * @param height of the field of view in pixels; its width is whatever the page gives
 * @param right room to the right of the field for labels, in pixels
 */
public record Plot(String css, int height, int right, List<Shape> shapes, List<Mark> marks) {
    public Plot {
        shapes = List.copyOf(shapes);
        marks = List.copyOf(marks);
    }

    /** What stands in the SVG. Coordinates are of the square of 1000 × 1000, from the top left. */
    public sealed interface Shape {
        String css();

        record Path(String css, String d) implements Shape {}

        record Line(String css, String x1, String y1, String x2, String y2) implements Shape {}

        record Rect(String css, String x, String y, String width, String height) implements Shape {}
    }

    /** What stands above the SVG, placed by an inline style in percent. */
    public sealed interface Mark {
        String css();

        String style();

        record Label(String css, String style, String text) implements Mark {}

        record Dot(String css, String style) implements Mark {}

        record Gap(String css, String style) implements Mark {}
    }
}
