package dev.yohaku.server.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The headers that say who we are. */
final class Credentials {
    private Credentials() {}

    /** All headers of a source with their secrets looked up; never to be shown or logged. */
    static Map<String, String> headers(Source source) throws SourceFailure {
        var headers = new HashMap<String, String>();
        for (var header : source.headers().entrySet()) {
            headers.put(header.getKey(), value(header.getValue()));
        }
        switch (source.authentication()) {
            case Authentication.None() -> {}
            case Authentication.Bearer(var token) -> headers.put("Authorization", "Bearer " + token.look());
            case Authentication.Basic(var user, var password) ->
                headers.put("Authorization", "Basic " + base64(user + ":" + password.look()));
        }
        headers.put("User-Agent", "yohaku");
        return headers;
    }

    private static String value(String text) throws SourceFailure {
        return SecretReference.isReference(text) ? new SecretReference(text).look() : text;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
