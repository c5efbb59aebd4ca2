package dev.yohaku.server.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A command that ends with one sentence for the person who typed it, and an exit code: 1 input, 2 usage, 3 environment. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Refusal(int exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    Refusal(int exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /** The sentence; never null. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
