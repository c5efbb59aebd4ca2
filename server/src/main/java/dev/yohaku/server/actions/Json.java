package dev.yohaku.server.actions;

import dev.yohaku.server.notify.Outside;
import dev.yohaku.server.notify.Problem;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions and answers of JSON to services outside. Thread-safe. */
final class Json {
    /** An answer that is not what such a service says. */
    static final Problem STRANGE = new Problem(Problem.Kind.ANSWER, "");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LONGEST_LINK = 1_000;

    /** What came of a question. */
    sealed interface Answer {
        record Said(JsonNode body) implements Answer {}

        record Failed(Problem problem) implements Answer {}
    }

    private final Outside outside;

    Json(Outside outside) {
        this.outside = outside;
    }

    Answer get(URI to, Map<String, String> headers) {
        return read(outside.ask(Outside.Request.get(to, headers)));
    }

    Answer post(URI to, Map<String, String> headers, Map<String, Object> body) {
        return read(outside.ask(Outside.Request.post(to, headers, MAPPER.writeValueAsString(body))));
    }

    /** Posts something of which the answer does not matter; empty when it was taken. */
    Optional<Problem> send(URI to, Map<String, String> headers, Map<String, Object> body) {
        return problem(outside.ask(Outside.Request.post(to, headers, MAPPER.writeValueAsString(body))));
    }

    /** A web address, or nothing. */
    static String link(JsonNode node) {
        var text = node.asString("");
        return text.length() <= LONGEST_LINK && text.matches("https?://[^\\s\"<>]+") ? text : "";
    }

    private static Answer read(Outside.Answer answer) {
        var problem = problem(answer);
        if (problem.isPresent()) {
            return new Answer.Failed(problem.get());
        }
        try {
            return new Answer.Said(MAPPER.readTree(((Outside.Answer.Said) answer).body()));
        } catch (JacksonException e) {
            return new Answer.Failed(STRANGE);
        }
    }

    private static Optional<Problem> problem(Outside.Answer answer) {
        return switch (answer) {
            case Outside.Answer.Failed(var problem) -> Optional.of(problem);
            case Outside.Answer.Said said when said.fine() -> Optional.empty();
            case Outside.Answer.Said said -> {
                var busy = said.status() == 429 || said.status() / 100 == 5;
                yield Optional.of(
                        new Problem(busy ? Problem.Kind.BUSY : Problem.Kind.REFUSED, Integer.toString(said.status())));
            }
        };
    }
}
