package dev.yohaku.server.meetings;

import java.time.Instant;

/**
 * What was noted in the meeting.
 *
 * @param section the field it stands in: id of a section, or {@code item:} and the id of an item
 * @param version rises with each saving, from 1
 */
public record Note(String section, int version, String content, String author, Instant writtenAt) {}
