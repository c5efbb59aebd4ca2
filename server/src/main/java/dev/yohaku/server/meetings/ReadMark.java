package dev.yohaku.server.meetings;

/** That somebody has read an edition. When they did is not kept. */
public record ReadMark(int edition, String person) {}
