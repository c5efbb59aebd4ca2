package dev.yohaku.server.actions;

import java.time.LocalDate;

/**
 * What shows that an action is done.
 *
 * @param text a link or a note; never empty
 * @param day on which it was done
 */
public record Proof(String text, LocalDate day) {}
