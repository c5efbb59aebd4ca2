package dev.yohaku.server.meetings;

import java.time.Instant;

/** What was noted under a section in the meeting; {@code version} rises with each saving, from 1. */
public record Note(String section, int version, String content, String author, Instant writtenAt) {}
