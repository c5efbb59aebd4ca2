package dev.yohaku.server.wording;

/** One or two short sentences in one language, with their full stop. Text, not HTML. */
public record Sentence(String text, Tone tone) {
    @Override
    public String toString() {
        return text;
    }
}
