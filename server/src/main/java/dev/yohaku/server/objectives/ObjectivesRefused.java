package dev.yohaku.server.objectives;

import dev.yohaku.engine.spec.Problem;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Objective files named at start that are at fault; the message holds a line {@code file:line:column: what was expected} for each problem. */
public final class ObjectivesRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ObjectivesRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }

    ObjectivesRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
