package dev.yohaku.server.web.chart;

/** A value at a place on the horizontal axis. Not a number means unknown: the line breaks there. */
public record Point(double x, double y) {
    boolean known() {
        return !Double.isNaN(y);
    }
}
