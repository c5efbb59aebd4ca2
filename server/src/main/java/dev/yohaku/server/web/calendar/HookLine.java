package dev.yohaku.server.web.calendar;

/**
 * One door for a tool.
 *
 * @param path to which the tool posts
 * @param open whether it has a secret
 * @param says what came through it
 * @param problem what the last refused message lacked; empty when none was refused
 */
public record HookLine(String id, String name, String path, boolean open, String says, String problem) {}
