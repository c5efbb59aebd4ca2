package dev.yohaku.engine.spec;

/** A query as it was written, and where. */
public record QueryText(String text, Place place) {}
