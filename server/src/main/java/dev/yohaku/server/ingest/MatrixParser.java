package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.SampleBuffer;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Parses a range vector as it streams in. Confined to one thread. */
final class MatrixParser {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final JsonParser parser;
    private final SampleBuffer samples;
    private boolean success;

    MatrixParser(InputStream body, long from, long to) {
        this.parser = JSON.createParser(ObjectReadContext.empty(), body);
        this.samples = new SampleBuffer(from, to);
    }

    /** Hands over each series; the answer is whole only when this returns. */
    void parse(Consumer<SeriesSamples> run) {
        expect(parser.nextToken(), JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            switch (property()) {
                case "status" -> success = parser.getString().equals("success");
                case "data" -> data(run);
                default -> parser.skipChildren();
            }
        }
        if (!success) {
            throw new StreamReadException(parser, "no \"status\":\"success\" in it");
        }
    }

    private void data(Consumer<SeriesSamples> run) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            if (property().equals("result")) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    series(run);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void series(Consumer<SeriesSamples> run) {
        var labels = new HashMap<String, String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            switch (property()) {
                case "metric" -> labels(labels);
                case "values" -> values();
                default -> parser.skipChildren();
            }
        }
        if (!samples.isEmpty()) {
            run.accept(samples.take(Labels.of(labels)));
        }
    }

    private void labels(Map<String, String> into) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = property();
            into.put(name, parser.getString());
        }
    }

    private void values() {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            var time = time();
            expect(parser.nextToken(), JsonToken.VALUE_STRING);
            var value =
                    SampleText.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            samples.add(time, Double.doubleToRawLongBits(value));
            expect(parser.nextToken(), JsonToken.END_ARRAY);
        }
    }

    private long time() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? parser.getLongValue() * 1000
                : Math.round(parser.getDoubleValue() * 1000);
    }

    /** The name of the property whose value is the current token afterwards. */
    private String property() {
        var name = parser.currentName();
        parser.nextToken();
        return name;
    }

    private void expect(JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new StreamReadException(parser, "found " + found + " where " + expected + " was expected");
        }
    }
}
