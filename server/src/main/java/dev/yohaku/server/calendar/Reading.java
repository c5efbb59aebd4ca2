package dev.yohaku.server.calendar;

import java.util.List;

/**
 * What a file of planned events holds.
 *
 * @param events in the order of the file; empty when anything is wrong, so that a file is taken whole or not at all
 * @param problems each with its place and what was expected
 */
public record Reading(List<PlannedEvent> events, List<String> problems) {
    public Reading {
        events = problems.isEmpty() ? List.copyOf(events) : List.of();
        problems = List.copyOf(problems);
    }
}
