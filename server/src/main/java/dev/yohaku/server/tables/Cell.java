package dev.yohaku.server.tables;

/** A text and where it begins, line and column counted from 1. */
public record Cell(String text, int line, int column) {}
