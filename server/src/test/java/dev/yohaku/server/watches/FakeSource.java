package dev.yohaku.server.watches;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Answers range queries: {@code one} with the minutes since the epoch, {@code three} with three such series, {@code refused} not at all. */
final class FakeSource implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();

    FakeSource() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/query_range", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int asked() {
        return asked.get();
    }

    Duration longestRange() {
        return Duration.ofSeconds(longest.get());
    }

    /** The readings of an hour are those at 5, 10 … 60 minutes. */
    static double mean(long hour) {
        return hour * 60 + 32.5;
    }

    static double peak(long hour) {
        return hour * 60.0 + 60;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var query = form.get("query");
        if ("refused".equals(query)) {
            send(exchange, 400, "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}");
            return;
        }
        var from = seconds(form, "start");
        var to = seconds(form, "end");
        longest.accumulateAndGet(to - from, Math::max);
        var values = LongStream.iterate(from, at -> at <= to, at -> at + seconds(form, "step"))
                .mapToObj(at -> "[" + at + ",\"" + at / 60 + "\"]")
                .collect(Collectors.joining(","));
        var series = IntStream.range(0, "three".equals(query) ? 3 : 1)
                .mapToObj(i -> "{\"metric\":{\"pod\":\"" + i + "\"},\"values\":[" + values + "]}")
                .collect(Collectors.joining(","));
        send(
                exchange,
                200,
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[" + series + "]}}");
    }

    private static long seconds(Map<String, String> form, String name) {
        return new BigDecimal(form.getOrDefault(name, "0")).longValue();
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
