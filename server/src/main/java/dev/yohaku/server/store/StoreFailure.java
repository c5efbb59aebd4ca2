package dev.yohaku.server.store;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The data directory or the database cannot be used; the message is one sentence for people with the next step. A command that meets one exits with 3. */
public final class StoreFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StoreFailure(String sentence) {
        this(sentence, null);
    }

    StoreFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
