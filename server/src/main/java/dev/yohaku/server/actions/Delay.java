package dev.yohaku.server.actions;

import java.time.LocalDate;

/**
 * Another day for an action.
 *
 * @param reason why; may be empty, stands in the log
 */
public record Delay(LocalDate due, String reason) {}
