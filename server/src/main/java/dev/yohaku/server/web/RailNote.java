package dev.yohaku.server.web;

/**
 * A short note beside the home page's table.
 *
 * @param link path of the page that says more, and {@code linkText} its words
 * @param big the answer, in a few words; may be empty
 * @param text one or two sentences; may be empty
 */
public record RailNote(String title, String link, String linkText, String big, String text) {}
