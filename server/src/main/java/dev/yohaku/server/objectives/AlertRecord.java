package dev.yohaku.server.objectives;

import dev.yohaku.engine.objective.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that a tier was on, as it was when its minutes were first known; later data do not rewrite it.
 *
 * @param tier its name, such as {@code page-60m-5m}
 * @param end empty while it is on
 * @param burn the long window's burn rate at the start
 */
public record AlertRecord(
        String objectiveId, String tier, Severity severity, Instant start, Optional<Instant> end, double burn) {}
