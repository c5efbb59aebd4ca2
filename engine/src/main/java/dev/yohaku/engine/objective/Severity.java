package dev.yohaku.engine.objective;

/** What a tier asks of people: a page interrupts somebody now, a ticket waits for working hours. */
public enum Severity {
    PAGE,
    TICKET
}
