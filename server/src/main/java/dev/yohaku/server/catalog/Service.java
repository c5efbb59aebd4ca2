package dev.yohaku.server.catalog;

import org.jspecify.annotations.Nullable;

/** A deployable that a team owns; {@code teamId} is null while nobody has said whose it is. */
public record Service(String id, Name name, @Nullable String teamId) {}
