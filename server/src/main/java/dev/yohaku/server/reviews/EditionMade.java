package dev.yohaku.server.reviews;

/** An edition was made and kept; told within the transaction that keeps it. */
public record EditionMade(Edition edition) {}
