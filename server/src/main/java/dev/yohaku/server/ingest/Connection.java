package dev.yohaku.server.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** HTTP/1.1 to one source, with its credentials; turns every kind of trouble into a {@link SourceFailure}. Thread-safe. */
final class Connection implements AutoCloseable {
    /** A name and a value of a form or query. */
    record Parameter(String name, String value) {}

    private final Source source;
    private final Patience patience;
    private final HttpClient client;
    private final Map<String, String> headers;
    private volatile Duration clockAhead = Duration.ZERO;

    private Connection(Source source, Patience patience) throws SourceFailure {
        this.source = source;
        this.patience = patience;
        this.headers = Credentials.headers(source);
        this.client = client(source, patience);
    }

    static Connection to(Source source, Patience patience) throws SourceFailure {
        return new Connection(source, patience);
    }

    private static HttpClient client(Source source, Patience patience) throws SourceFailure {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        if (!source.tls().equals(Tls.USUAL)) {
            builder.sslContext(PemFiles.context(source));
        }
        return builder.build();
    }

    /** Asks with a form; the answer's body must be closed. */
    Body post(String path, List<Parameter> form) throws SourceFailure {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    }

    Body get(String path, List<Parameter> query) throws SourceFailure {
        return send(request(query.isEmpty() ? path : path + "?" + encode(query)).GET());
    }

    /** Posts a snappy-compressed protobuf message, as remote read asks for. */
    Body read(byte[] message) throws SourceFailure {
        return send(request("/api/v1/read")
                .header("Content-Type", "application/x-protobuf")
                .header("Content-Encoding", "snappy")
                .header("Accept-Encoding", "snappy")
                .header("X-Prometheus-Remote-Read-Version", "0.1.0")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message)));
    }

    /** The address of a path, as it may be shown. */
    String place() {
        return source.url().toString();
    }

    Duration clockAhead() {
        return clockAhead;
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        var request =
                HttpRequest.newBuilder(URI.create(source.url() + pathAndQuery)).timeout(patience.answer());
        headers.forEach(request::setHeader);
        return request;
    }

    private Body send(HttpRequest.Builder request) throws SourceFailure {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            noteClock(response);
            var body = new Body(place(), response, patience.stall());
            Refusals.check(place(), body);
            return body;
        } catch (IOException e) {
            throw trouble(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(SourceProblem.Kind.UNREACHABLE, "interrupted");
        }
    }

    private SourceFailure trouble(IOException e) {
        return switch (e) {
            case SSLException tls -> failure(SourceProblem.Kind.TLS, words(tls));
            case HttpTimeoutException late -> failure(SourceProblem.Kind.TIMEOUT, words(late));
            case ConnectException refused -> failure(SourceProblem.Kind.UNREACHABLE, unreachable(refused));
            default -> failure(SourceProblem.Kind.UNREACHABLE, words(e));
        };
    }

    private static String unreachable(ConnectException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof java.nio.channels.UnresolvedAddressException) {
                return "the host name is not known";
            }
        }
        return e.getMessage() == null ? "connection refused" : words(e);
    }

    private static String words(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private SourceFailure failure(SourceProblem.Kind kind, String detail) {
        return new SourceFailure(new SourceProblem(kind, place(), 0, detail));
    }

    private void noteClock(HttpResponse<InputStream> response) {
        response.headers().firstValue("Date").ifPresent(date -> {
            try {
                var theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                clockAhead = Duration.between(Instant.now(), theirs);
            } catch (DateTimeParseException e) {
                clockAhead = Duration.ZERO;
            }
        });
    }

    private static String encode(List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> p.name() + "=" + URLEncoder.encode(p.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
