package dev.yohaku.server.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a request, from the address and from a form in its body. */
record Parameters(Map<String, List<String>> values) {
    static Parameters of(HttpExchange exchange) throws IOException {
        var values = new HashMap<String, List<String>>();
        var query = exchange.getRequestURI().getRawQuery();
        read(query == null ? "" : query, values);
        if (exchange.getRequestMethod().equals("POST")) {
            read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), values);
        }
        return new Parameters(values);
    }

    private static void read(String encoded, Map<String, List<String>> into) {
        for (var pair : encoded.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                into.computeIfAbsent(decoded(parts[0]), n -> new ArrayList<>()).add(decoded(parts[1]));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value, empty when there is none. */
    String text(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    /** Milliseconds from seconds since the epoch or an RFC 3339 time. */
    long time(String name, long otherwise) {
        var text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Math.round(Double.parseDouble(text) * 1000);
        } catch (NumberFormatException notSeconds) {
            return instant(name, text);
        }
    }

    private static long instant(String name, String text) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "invalid parameter \"" + name + "\": cannot parse \"" + text + "\" to a valid timestamp", e);
        }
    }

    /** The parameter {@code step} in milliseconds, from seconds or a duration; 0 when there is none. */
    long step() {
        var text = text("step");
        if (text.isEmpty() || text.matches("[0-9.]+")) {
            return time("step", 0);
        }
        return SelectorText.parse("x[" + text + "]").range().toMillis();
    }
}
