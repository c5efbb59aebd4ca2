package dev.yohaku.server.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a secret is found: {@code env:NAME}, a variable of the environment, or {@code file:PATH}, a file that holds nothing else. */
public record SecretReference(String text) {
    private static final String ENV = "env:";
    private static final String FILE = "file:";

    public SecretReference {
        if (!isReference(text)) {
            throw new IllegalArgumentException("a secret is given as env:NAME or file:PATH, never itself");
        }
    }

    static boolean isReference(String text) {
        return text.startsWith(ENV) || text.startsWith(FILE);
    }

    /** The secret, without white space around it. */
    String look() throws SourceFailure {
        var secret =
                text.startsWith(ENV) ? variable(text.substring(ENV.length())) : content(text.substring(FILE.length()));
        if (secret.isBlank()) {
            throw missing("it is empty");
        }
        return secret.strip();
    }

    private String variable(String name) throws SourceFailure {
        var value = System.getenv(name);
        if (value == null) {
            throw missing("the environment has no such variable");
        }
        return value;
    }

    private String content(String path) throws SourceFailure {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw missing("the file cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private SourceFailure missing(String why) {
        return new SourceFailure(new SourceProblem(SourceProblem.Kind.SECRET, text, 0, why));
    }
}
