package dev.yohaku.server.reviews;

/** Something that was looked at and is not in the review: what, and which condition it did not meet. */
public record NotRaised(String id, Text name, Text why) {}
