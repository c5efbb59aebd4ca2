package dev.yohaku.server.history;

import org.jspecify.annotations.Nullable;

/** Why the history could not be read or written, as one sentence for a person. Nothing that was stored before is lost by it. */
public sealed class HistoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    HistoryException(String sentence) {
        super(sentence);
    }

    HistoryException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** An append that is not stored, because the disk is full or failing. The same append may be tried again. */
    public static final class NotStored extends HistoryException {
        private static final long serialVersionUID = 1;

        NotStored(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    /** A file that a newer version wrote. */
    public static final class Newer extends HistoryException {
        private static final long serialVersionUID = 1;

        Newer(String sentence) {
            super(sentence);
        }
    }

    /** A directory that cannot be opened. */
    public static final class Unreadable extends HistoryException {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }
}
