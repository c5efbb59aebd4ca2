package dev.yohaku.engine.spec;

/** The name and text of a file with objectives; the name is only used to say where a problem is. */
public record SpecFile(String name, String text) {}
