package dev.yohaku.server.simulator;

/** The same words in Japanese and in English. */
public record Words(String ja, String en) {}
