package dev.yohaku.server.ingest;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sources as rows. */
final class SourceRows {
    static final String COLUMNS =
            "id, name, url, authentication, user_name, secret, ca_file, certificate_file, key_file, headers";

    private SourceRows() {}

    static Map<String, @Nullable Object> parameters(Source source) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", source.id());
        row.put("name", source.name());
        row.put("url", source.url().toString());
        row.put("ca", source.tls().authority());
        row.put("certificate", source.tls().certificate());
        row.put("key", source.tls().key());
        row.put("headers", headers(source.headers()));
        authentication(source.authentication(), row);
        return row;
    }

    private static void authentication(Authentication authentication, Map<String, @Nullable Object> row) {
        row.put("user", authentication instanceof Authentication.Basic(var user, var password) ? user : null);
        row.put("authentication", kind(authentication));
        row.put(
                "secret",
                switch (authentication) {
                    case Authentication.None() -> null;
                    case Authentication.Bearer(var token) -> token.text();
                    case Authentication.Basic(var user, var password) -> password.text();
                });
    }

    private static String kind(Authentication authentication) {
        return switch (authentication) {
            case Authentication.None() -> "none";
            case Authentication.Bearer(var token) -> "bearer";
            case Authentication.Basic(var user, var password) -> "basic";
        };
    }

    static Source read(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getString("id"),
                row.getString("name"),
                URI.create(row.getString("url")),
                authentication(row),
                new Tls(row.getString("ca_file"), row.getString("certificate_file"), row.getString("key_file")),
                headers(row.getString("headers")));
    }

    private static Authentication authentication(ResultSet row) throws SQLException {
        return switch (row.getString("authentication")) {
            case "bearer" -> new Authentication.Bearer(new SecretReference(row.getString("secret")));
            case "basic" ->
                new Authentication.Basic(row.getString("user_name"), new SecretReference(row.getString("secret")));
            default -> new Authentication.None();
        };
    }

    private static String headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(h -> h.getKey() + ": " + h.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> headers(String lines) {
        return lines.lines().map(l -> l.split(": ", 2)).collect(Collectors.toMap(l -> l[0], l -> l[1]));
    }
}
