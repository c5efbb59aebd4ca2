package dev.yohaku.server.catalog;

/** A product team: it owns services and holds a weekly review. */
public record Team(String id, Name name) {}
