package dev.yohaku.server.ingest;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what an answer that is not a success means. */
final class Refusals {
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int LONGEST = 300;

    private Refusals() {}

    /** Passes a success on; closes anything else and says what it means. */
    static void check(String place, Body body) throws SourceFailure {
        if (body.status() == 200 && !isPage(body.type())) {
            return;
        }
        var text = body.excerpt();
        close(body);
        throw new SourceFailure(problem(place, body, text));
    }

    private static SourceProblem problem(String place, Body body, String text) {
        var kind = kind(body, text);
        var detail = switch (kind) {
            case NOT_PROMETHEUS -> page(body, text);
            default -> words(text, body.status());
        };
        return new SourceProblem(kind, place, body.status(), detail);
    }

    private static SourceProblem.Kind kind(Body body, String text) {
        return switch (body.status()) {
            case 401 -> SourceProblem.Kind.UNAUTHORIZED;
            case 403 -> SourceProblem.Kind.FORBIDDEN;
            case 408, 504 -> SourceProblem.Kind.TIMEOUT;
            case 429 -> SourceProblem.Kind.FAILING;
            default -> body.status() >= 500 ? SourceProblem.Kind.FAILING : refusal(body, text);
        };
    }

    private static SourceProblem.Kind refusal(Body body, String text) {
        if (body.status() < 400 || isPage(body.type()) || isBare404(body.status(), text)) {
            return SourceProblem.Kind.NOT_PROMETHEUS;
        }
        return tooMany(text) ? SourceProblem.Kind.TOO_MANY_SAMPLES : SourceProblem.Kind.REFUSED;
    }

    private static boolean isPage(String type) {
        return type.startsWith("text/html");
    }

    private static boolean isBare404(int status, String text) {
        return status == 404 && !ERROR.matcher(text).find();
    }

    private static boolean tooMany(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        return words.contains("too many samples")
                || words.contains("exceeded sample limit")
                || words.contains("sample limit")
                || words.contains("maxsamplesperquery")
                || (words.contains("limit") && words.contains("samples"));
    }

    private static String page(Body body, String text) {
        var to = body.header("Location");
        if (!to.isEmpty()) {
            return body.status() + ", redirects to "
                    + Address.withoutCredentials(to).replaceAll("[?#].*", "");
        }
        return body.status() + (isPage(body.type()) || text.startsWith("<") ? ", HTML" : "");
    }

    private static String words(String text, int status) {
        var error = ERROR.matcher(text);
        var words = error.find() ? error.group(1).replace("\\\"", "\"").replace("\\\\", "\\") : text;
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "no reason given (" + status + ")";
        }
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static void close(Body body) {
        try {
            body.close();
        } catch (IOException e) {
            // Nothing is lost: the answer was a refusal.
        }
    }
}
