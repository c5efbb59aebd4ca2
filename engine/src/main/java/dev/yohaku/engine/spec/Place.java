package dev.yohaku.engine.spec;

/** A position in a file: line and column start at 1. */
public record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
