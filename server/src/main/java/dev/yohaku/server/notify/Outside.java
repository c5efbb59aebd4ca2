package dev.yohaku.server.notify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks services outside the house: one request of JSON at a time, to addresses that may be reached (see the setting
 * {@code yohaku.notify.allowed-hosts}). Redirects are not followed. Answers are at most 1 MB. Thread-safe.
 */
@Component
public class Outside {
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String NO_CONTROL = "[\\x20-\\x7e]*";

    /** A base address read from a form. */
    public sealed interface Address {
        record Fine(URI uri) implements Address {}

        record Wrong(Problem problem) implements Address {}
    }

    /** What came of a request. */
    public sealed interface Answer {
        /** It was answered, with any status but a redirect. */
        record Said(int status, String body) implements Answer {
            public boolean fine() {
                return status / 100 == 2;
            }
        }

        record Failed(Problem problem) implements Answer {}
    }

    /**
     * What is asked.
     *
     * @param headers further ones, such as a token; they are secrets and never shown
     * @param json the body; null for none
     */
    public record Request(
            String method,
            URI to,
            Map<String, String> headers,
            @Nullable String json) {
        public Request {
            headers = new LinkedHashMap<>(headers);
            headers.forEach((name, value) -> {
                if (!name.matches("[A-Za-z-]+") || !value.matches(NO_CONTROL)) {
                    throw new IllegalArgumentException("the header " + name + " is not plain text");
                }
            });
        }

        public static Request get(URI to, Map<String, String> headers) {
            return new Request("GET", to, headers, null);
        }

        public static Request post(URI to, Map<String, String> headers, String json) {
            return new Request("POST", to, headers, json);
        }

        @Override
        public String toString() {
            return method + " at " + to.getHost();
        }
    }

    private final OutsideAddresses addresses;
    private final Duration patience;

    @Autowired
    Outside(OutsideAddresses addresses) {
        this(addresses, PATIENCE);
    }

    Outside(OutsideAddresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    /** Whether an address has the form of one that may be asked; its host is looked up only when something is. */
    public Address parse(String address) {
        return switch (addresses.parse(address)) {
            case OutsideAddresses.Parsed.Wrong(var problem) -> new Address.Wrong(problem);
            case OutsideAddresses.Parsed.Fine(var uri) -> new Address.Fine(uri);
        };
    }

    /** Asks and waits for the whole answer; never within a transaction, since the other side may be slow. */
    public Answer ask(Request request) {
        return switch (addresses.find(request.to().getHost())) {
            case OutsideAddresses.Found.Unreachable(var problem) -> new Answer.Failed(problem);
            case OutsideAddresses.Found.Reachable(var address) ->
                new Wire(request.to(), address, patience).exchange(bytes(request), Outside::read, Answer.Failed::new);
        };
    }

    private static byte[] bytes(Request request) {
        var body = request.json() == null ? new byte[0] : request.json().getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder()
                .append(request.method() + " " + Wire.target(request.to()) + " HTTP/1.1\r\n")
                .append("Host: " + Wire.host(request.to()) + "\r\n")
                .append("User-Agent: yohaku\r\nAccept: application/json\r\nAccept-Encoding: identity\r\n");
        request.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (request.json() != null) {
            head.append("Content-Type: application/json; charset=utf-8\r\nContent-Length: " + body.length + "\r\n");
        }
        return Wire.request(head.append("Connection: close\r\n\r\n").toString(), body);
    }

    private static Answer read(InputStream in) throws IOException {
        var line = Wire.line(in);
        if (line == null || !line.matches("HTTP/1\\.[01] [2-5]\\d\\d( .*)?")) {
            return failed("");
        }
        var status = Integer.parseInt(line.substring(9, 12));
        if (status / 100 == 3) {
            return new Answer.Failed(Problem.of(Problem.Kind.REDIRECT, Integer.toString(status)));
        }
        var headers = headers(in);
        if (headers == null) {
            return failed("headers");
        }
        var body = body(in, headers, status);
        return body == null
                ? failed("over " + LARGEST_BODY + " bytes, or broken")
                : new Answer.Said(status, new String(body, StandardCharsets.UTF_8));
    }

    private static @Nullable Map<String, String> headers(InputStream in) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var i = 0; i < MOST_HEADERS; i++) {
            var line = Wire.line(in);
            if (line == null) {
                return null;
            }
            if (line.isEmpty()) {
                return headers;
            }
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return null;
    }

    private static byte @Nullable [] body(InputStream in, Map<String, String> headers, int status) throws IOException {
        if (status == 204) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            return chunks(in);
        }
        var length = headers.get("content-length");
        if (length == null) {
            var all = in.readNBytes(LARGEST_BODY + 1);
            return all.length > LARGEST_BODY ? null : all;
        }
        if (!length.matches("\\d{1,7}") || Integer.parseInt(length) > LARGEST_BODY) {
            return null;
        }
        var all = in.readNBytes(Integer.parseInt(length));
        return all.length < Integer.parseInt(length) ? null : all;
    }

    private static byte @Nullable [] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            var line = Wire.line(in);
            var size = line == null ? "" : line.replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,6}")) {
                return null;
            }
            var length = Integer.parseInt(size, 16);
            if (length == 0) {
                return all.toByteArray();
            }
            var chunk = in.readNBytes(length);
            all.writeBytes(chunk);
            if (chunk.length < length || all.size() > LARGEST_BODY || !"".equals(Wire.line(in))) {
                return null;
            }
        }
    }

    private static Answer failed(String detail) {
        return new Answer.Failed(Problem.of(Problem.Kind.ANSWER, detail));
    }
}
