package dev.yohaku.engine.spec;

/** Something in a file that was understood but is not used, such as an alert policy; never a reason to refuse the file. */
public record Note(Place place, String message) {
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
