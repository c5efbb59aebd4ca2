package dev.yohaku.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Series as JSON. {@code values} holds numbers or null, or one such list for each dimension; {@code times} may go with it. */
final class SeriesJson {
    private SeriesJson() {}

    static List<WrittenSeries> read(Path file, String text) {
        try {
            var root = new JsonMapper().readTree(text);
            var list = root.isObject() && root.path("series").isArray() ? root.path("series") : root;
            if (list.isObject()) {
                return List.of(series(file, list, ""));
            }
            var all = new ArrayList<WrittenSeries>();
            for (var index = 0; index < list.size(); index++) {
                all.add(series(file, list.get(index), "/" + index));
            }
            return all;
        } catch (JacksonException e) {
            throw new Refusal(1, file + place(e) + ": is not JSON as expected: " + reason(e), e);
        }
    }

    private static String place(JacksonException failure) {
        var place = failure.getLocation();
        return place == null || place.getLineNr() < 1 ? "" : ":" + place.getLineNr() + ":" + place.getColumnNr();
    }

    private static String reason(JacksonException failure) {
        return String.valueOf(failure.getOriginalMessage()).replaceFirst("(?s) \\(start marker.*", "");
    }

    private static WrittenSeries series(Path file, JsonNode node, String place) {
        var values = node.path("values");
        if (!values.isArray()) {
            throw new Refusal(1, file + ":" + place + "/values: a list of numbers is expected");
        }
        var nested = !values.isEmpty() && values.get(0).isArray();
        var columns = new ArrayList<double[]>();
        for (var dimension = 0; dimension < (nested ? values.size() : 1); dimension++) {
            columns.add(column(file, nested ? values.get(dimension) : values, place + "/values"));
        }
        if (columns.stream().anyMatch(column -> column.length != columns.getFirst().length)) {
            throw new Refusal(1, file + ":" + place + "/values: lists of one length are expected");
        }
        var name = node.path("name").asString("");
        return new WrittenSeries(
                name.isEmpty() ? SeriesFile.nameOf(file) + place : name,
                seconds(file, node.path("times"), place, columns.getFirst().length),
                columns);
    }

    private static double[] column(Path file, JsonNode list, String place) {
        var values = new double[list.size()];
        Arrays.setAll(values, index -> value(file, list.get(index), place + "/" + index));
        return values;
    }

    private static double value(Path file, JsonNode node, String place) {
        if (node.isNull()) {
            return Double.NaN;
        }
        return node.isNumber() ? node.doubleValue() : SeriesFile.number(file, place, node.asString("[…]"));
    }

    private static long[] seconds(Path file, JsonNode times, String place, int length) {
        if (!times.isArray()) {
            return new long[0];
        }
        if (times.size() != length) {
            throw new Refusal(1, file + ":" + place + "/times: as many as values are expected, " + length);
        }
        var seconds = new long[length];
        Arrays.setAll(seconds, index -> second(file, times.get(index), place + "/times/" + index));
        return seconds;
    }

    private static long second(Path file, JsonNode node, String place) {
        var text = node.asString("");
        return WrittenTime.second(text)
                .orElseThrow(() -> new Refusal(
                        1, file + ":" + place + ": a time is expected, not \"" + SeriesFile.shortened(text) + "\""));
    }
}
