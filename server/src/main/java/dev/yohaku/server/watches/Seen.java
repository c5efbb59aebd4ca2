package dev.yohaku.server.watches;

import dev.yohaku.engine.change.Watched;
import dev.yohaku.server.catalog.Name;

/**
 * A series that is watched, and what people call it.
 *
 * @param unit as it is written behind a number; empty for shares, {@code /h} for events
 * @param link the page that shows what it speaks of, from the root
 */
public record Seen(Watched watched, Name name, String unit, String link) {}
