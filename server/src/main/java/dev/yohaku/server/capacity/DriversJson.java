package dev.yohaku.server.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.forecast.Headroom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published form of how far drivers are from their limits, to which fields are only ever added. */
public final class DriversJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DriversJson() {}

    /** A JSON array, in the order given. */
    public static String of(List<DriverStatus> statuses) {
        return JSON.writeValueAsString(statuses.stream().map(DriversJson::form).toList());
    }

    private static Map<String, @Nullable Object> form(DriverStatus status) {
        var driver = status.driver();
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", driver.id());
        form.put("name", driver.name());
        form.put("watch", driver.watchId());
        form.put("service", driver.service());
        form.put("loads", driver.loads());
        form.put("unit", status.unit());
        form.put("limit", limit(driver));
        form.put("peak", status.headroom().map(Headroom::peak).orElse(null));
        form.put("headroom", status.headroom().map(Headroom::share).orElse(null));
        form.put("forecast", forecast(status.forecast()));
        form.put(
                "crossing",
                status.crossing().map(crossing -> crossing(status, crossing)).orElse(null));
        form.put(
                "record",
                Map.of("inside", status.record().inside(), "of", status.record().of()));
        form.put("measuredTo", status.measuredTo().toString());
        return form;
    }

    private static Map<String, @Nullable Object> limit(Driver driver) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("value", driver.limit());
        form.put("kind", driver.limitKind().word());
        form.put("source", driver.limitSource());
        form.put("asOf", driver.limitAsOf() == null ? null : driver.limitAsOf().toString());
        return form;
    }

    private static String forecast(Forecast forecast) {
        return switch (forecast) {
            case Forecast.Made made -> "made";
            case Forecast.TooShort tooShort -> "too-short";
            case Forecast.Vanished vanished -> "vanished";
        };
    }

    private static Map<String, @Nullable Object> crossing(DriverStatus status, Crossing crossing) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("probability", crossing.probability());
        form.put("probabilityIn60Days", status.chanceSoon());
        var ahead = crossing instanceof Crossing.Ahead coming ? coming : null;
        form.put("reached", crossing instanceof Crossing.Already);
        form.put("from", ahead == null ? null : status.day(ahead.from()).toString());
        form.put("median", ahead == null ? null : status.day(ahead.median()).toString());
        form.put("to", ahead == null ? null : status.day(ahead.to()).toString());
        return form;
    }
}
