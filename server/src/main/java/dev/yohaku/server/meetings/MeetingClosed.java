package dev.yohaku.server.meetings;

/** A review was closed with an end for every item; told within the transaction that closes it. */
public record MeetingClosed(Meeting meeting) {}
