package dev.yohaku.server.web;

import java.time.Instant;
import java.util.Optional;

/** What a part of the product has to say on the home page: a port for the pages beside it. */
public interface RailPiece {
    /** Its place among the others, ascending. */
    int order();

    /** The note, or nothing when there is nothing to say. */
    Optional<RailNote> note(Page page, Instant at);
}
