package dev.yohaku.server.cli;

import dev.yohaku.server.history.HistoryException;
import dev.yohaku.server.ingest.SourceFailure;
import dev.yohaku.server.objectives.ObjectivesRefused;
import dev.yohaku.server.store.StoreFailure;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

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

    /** What a failure means to the person who typed the command: the sentence nearest to its cause that was written for people. */
    static Refusal in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var refusal = known(cause);
            if (refusal != null) {
                return refusal;
            }
        }
        return new Refusal(3, "Something failed that Yohaku has no sentence for: " + failure, failure);
    }

    private static @Nullable Refusal known(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> refusal;
            case ObjectivesRefused refused -> new Refusal(1, String.valueOf(refused.getMessage()), refused);
            case SourceFailure failed -> new Refusal(3, String.valueOf(failed.getMessage()), failed);
            case StoreFailure failed -> new Refusal(3, String.valueOf(failed.getMessage()), failed);
            case HistoryException failed -> new Refusal(3, String.valueOf(failed.getMessage()), failed);
            case PortInUseException inUse ->
                new Refusal(
                        3, "Port " + inUse.getPort() + " is in use by another program. Choose one with --port", inUse);
            default -> null;
        };
    }

    int exitCode() {
        return exitCode;
    }

    /** The sentence; never null. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
