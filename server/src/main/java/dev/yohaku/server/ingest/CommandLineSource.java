package dev.yohaku.server.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The source that the command line or the configuration file names: properties {@code yohaku.prometheus.*}.
 *
 * @param url base address; without it nothing is changed
 * @param bearerToken reference to a bearer token, {@code env:NAME} or {@code file:PATH}
 * @param user for basic authentication, with {@code password}, a reference
 * @param caFile {@code certificateFile} and {@code keyFile}: PEM files for TLS
 * @param headers sent with each request; values may be references
 */
@ConfigurationProperties("yohaku.prometheus")
record CommandLineSource(
        @Nullable String url,
        @Nullable String bearerToken,
        @Nullable String user,
        @Nullable String password,
        @Nullable String caFile,
        @Nullable String certificateFile,
        @Nullable String keyFile,
        @Nullable Map<String, String> headers) {
    /** The source that is described; only with an address. */
    Source source(String address) throws SourceFailure {
        try {
            return Source.at(address)
                    .with(authentication())
                    .with(new Tls(caFile, certificateFile, keyFile))
                    .with(headers == null ? Map.<String, String>of() : headers);
        } catch (IllegalArgumentException e) {
            throw new SourceFailure(
                    SourceProblem.address(Address.withoutCredentials(address), String.valueOf(e.getMessage())));
        }
    }

    private Authentication authentication() {
        if (bearerToken != null) {
            return new Authentication.Bearer(new SecretReference(bearerToken));
        }
        if (user != null && password != null) {
            return new Authentication.Basic(user, new SecretReference(password));
        }
        return new Authentication.None();
    }
}
