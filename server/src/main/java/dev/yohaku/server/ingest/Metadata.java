package dev.yohaku.server.ingest;

/** What a server knows of a metric: type (counter, gauge, histogram, summary, unknown, ...), help text and unit; each may be empty. */
public record Metadata(String type, String help, String unit) {}
