package dev.yohaku.server.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/**
 * A server that holds telemetry and speaks Prometheus' HTTP API.
 *
 * @param url http or https, without credentials, query and closing slash; a path is kept as the base of all requests
 * @param headers sent with each request (a tenant, say); a value may be a reference such as {@code env:TENANT}
 */
public record Source(
        String id, String name, URI url, Authentication authentication, Tls tls, Map<String, String> headers) {
    /** The id of the source that the command line names. */
    public static final String DEFAULT = "default";

    public Source {
        url = Address.checked(url);
        headers = Map.copyOf(headers);
    }

    /** A source that asks for no credentials. */
    public static Source open(String id, URI url) {
        return new Source(id, id, url, new Authentication.None(), Tls.USUAL, Map.of());
    }

    /** The source of the command line, from an address as people type it. */
    public static Source at(String address) throws SourceFailure {
        try {
            return open(DEFAULT, new URI(address.strip()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new SourceFailure(
                    SourceProblem.address(Address.withoutCredentials(address), String.valueOf(e.getMessage())));
        }
    }

    public Source with(Authentication other) {
        return new Source(id, name, url, other, tls, headers);
    }

    public Source with(Tls other) {
        return new Source(id, name, url, authentication, other, headers);
    }

    public Source with(Map<String, String> otherHeaders) {
        return new Source(id, name, url, authentication, tls, otherHeaders);
    }
}
