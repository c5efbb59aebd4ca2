package dev.yohaku.server.ingest;

/**
 * Why a source did not give what was asked of it.
 *
 * @param place the address asked, without credentials, or the reference that was looked up
 * @param status of the HTTP answer; 0 when there was none
 * @param detail what the server or the connection said; may be empty
 */
public record SourceProblem(Kind kind, String place, int status, String detail) {
    /** The kinds of trouble, each with its own next step. Message keys on pages are {@code source.problem.} and the name in lower case. */
    public enum Kind {
        ADDRESS(false),
        SECRET(false),
        UNREACHABLE(true),
        TLS(false),
        UNAUTHORIZED(false),
        FORBIDDEN(false),
        NOT_PROMETHEUS(false),
        REFUSED(false),
        TOO_MANY_SAMPLES(false),
        FAILING(true),
        TIMEOUT(true),
        TRUNCATED(true),
        MALFORMED(false),
        STORING(true);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }
    }

    static SourceProblem address(String place, String detail) {
        return new SourceProblem(Kind.ADDRESS, place, 0, detail);
    }

    /** Whether the same request may succeed a moment later. */
    public boolean passing() {
        return kind.passing;
    }

    /** One sentence that names the place and what was found, and one with the next step; without secrets. */
    public String sentence() {
        return switch (kind) {
            case ADDRESS ->
                "The address " + place + " cannot be used: " + detail + ". Give it like http://prometheus:9090.";
            case SECRET -> "The secret " + place + " is not there: " + detail + ". Set it, or name another place.";
            case UNREACHABLE ->
                "No server answers at " + place + " (" + detail + "). Check the address and that the server runs.";
            case TLS ->
                "The TLS connection to " + place + " failed: " + detail + ". Check the CA, certificate and key files.";
            case UNAUTHORIZED ->
                place + " answered 401: it does not know us. Give a bearer token, or a user name and password.";
            case FORBIDDEN ->
                place
                        + " answered 403: these credentials may not read here. Ask its owner for read access, or check the tenant header.";
            case NOT_PROMETHEUS ->
                place + " answered with a page for people, not with Prometheus' API (" + detail
                        + "). Check the path after the host, and whether a sign-in proxy stands before it.";
            case REFUSED -> place + " refused the request with " + status + ": " + detail;
            case TOO_MANY_SAMPLES ->
                place + " refused to load so many samples: " + detail
                        + ". Narrow the selector, or raise the server's limit.";
            case FAILING ->
                place + " failed with " + status + ": " + detail + ". We try again; look into the server's log.";
            case TIMEOUT ->
                place + " did not answer in time (" + detail + "). We try again; the server may be overloaded.";
            case TRUNCATED -> place + " broke off its answer (" + detail + "). The part was thrown away; we try again.";
            case MALFORMED ->
                place + " answered with something that is not understood: " + detail
                        + ". Check that the address is the base of a Prometheus-compatible API.";
            case STORING ->
                "What was read from " + place + " could not be stored: " + detail
                        + ". Nothing stored is lost; we try again.";
        };
    }
}
