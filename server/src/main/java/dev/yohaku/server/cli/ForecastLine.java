package dev.yohaku.server.cli;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.RegularSeries;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forecast of one series as a line of JSON. Steps are counted from 0, the first after the history.
 *
 * @param limit null when none was asked for
 */
record ForecastLine(String name, Grid grid, @Nullable Double limit) {
    private static final JsonMapper MAPPER = new JsonMapper();

    String json(Forecast forecast) {
        var form = new LinkedHashMap<String, Object>();
        form.put("name", name);
        switch (forecast) {
            case Forecast.Made made -> addMade(form, made);
            case Forecast.TooShort(var points, var needed) ->
                addNote(
                        form,
                        "too-short",
                        "The history has " + points + " known values; a forecast like this needs at least " + needed
                                + ".");
            case Forecast.Vanished(var since) ->
                addNote(form, "vanished", "Nothing has come since " + moment(since) + ", so the past says nothing.");
        }
        return MAPPER.writeValueAsString(form);
    }

    private void addMade(Map<String, Object> form, Forecast.Made made) {
        form.put("points", list(made.point()));
        for (var percent : List.of(50, 80, 95)) {
            form.put("lower" + percent, list(made.interval(percent).lower()));
            form.put("upper" + percent, list(made.interval(percent).upper()));
        }
        form.put("seasons", made.seasons());
        if (grid.timed()) {
            form.put("start", moment(made.point().fromMinute()));
            form.put("stepMinutes", made.point().stepMinutes());
        }
        if (limit != null) {
            addCrossing(form, made, made.crossing(limit));
        }
    }

    private void addCrossing(Map<String, Object> form, Forecast.Made made, Crossing crossing) {
        var part = new LinkedHashMap<String, Object>();
        part.put("limit", crossing.limit());
        part.put("probability", crossing.probability());
        part.put("from", null);
        part.put("to", null);
        form.put("crossing", part);
        switch (crossing) {
            case Crossing.Ahead ahead -> addRange(part, made.point(), ahead);
            case Crossing.Already already ->
                addNote(form, "already", "The limit is reached already: " + already.now() + " came of late.");
            case Crossing.Never never ->
                addNote(
                        form,
                        "never",
                        "The limit is not expected to be reached within "
                                + made.point().length() + " steps.");
        }
    }

    private void addRange(Map<String, Object> part, RegularSeries point, Crossing.Ahead ahead) {
        part.put("from", ahead.from());
        part.put("median", ahead.median());
        part.put("to", ahead.to());
        if (grid.timed()) {
            part.put("fromTime", moment(point.minute(ahead.from())));
            part.put("medianTime", moment(point.minute(ahead.median())));
            part.put("toTime", moment(point.minute(ahead.to())));
        }
    }

    private static void addNote(Map<String, Object> form, String reason, String sentence) {
        var note = new LinkedHashMap<String, Object>();
        note.put("reason", reason);
        note.put("message", sentence);
        form.put("note", note);
    }

    private String moment(long minute) {
        return grid.timed() ? EpochMinute.start(minute).toString() : "step " + minute;
    }

    private static List<Double> list(RegularSeries series) {
        return Arrays.stream(series.values()).boxed().toList();
    }
}
