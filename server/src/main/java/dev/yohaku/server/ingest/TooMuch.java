package dev.yohaku.server.ingest;

/** Thrown out of a reading that brings far more samples than were expected, so that it ends before memory does. */
final class TooMuch extends RuntimeException {
    TooMuch(long samples) {
        super("more than " + samples + " samples at once", null, false, false);
    }
}
