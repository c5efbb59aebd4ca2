package dev.yohaku.engine.spec;

/** A reason why a file is refused: where, and in one or two sentences what was found and what was expected. Line and column start at 1. */
public record Problem(String file, int line, int column, String message) {
    static Problem at(Place place, String message) {
        return new Problem(place.file(), place.line(), place.column(), message);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
