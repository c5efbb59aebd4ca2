package dev.yohaku.server.actions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** Speaks enough of GitHub's and GitLab's issue APIs on the loopback address, for one project of each. Thread-safe. */
final class FakeForge implements AutoCloseable {
    static final String TOKEN = "very-secret-token";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Kept(int number, String title, String body, String state) {}

    private final HttpServer server;
    private final List<Kept> issues = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean searchLags;
    private volatile boolean forgetsToAnswer;
    private volatile int status = 200;

    FakeForge() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often an issue was made. */
    int made() {
        return issues.size();
    }

    String body(int number) {
        return issues.get(number - 1).body();
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    void close(int number, boolean closed) {
        var kept = issues.get(number - 1);
        issues.set(number - 1, new Kept(number, kept.title(), kept.body(), closed ? "closed" : "open"));
    }

    void searchLags(boolean now) {
        searchLags = now;
    }

    /** Makes issues and breaks the connection instead of saying so. */
    void forgetsToAnswer(boolean now) {
        forgetsToAnswer = now;
    }

    void answers(int everywhere) {
        status = everywhere;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getRawPath();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (status != 200) {
                send(exchange, status, Map.of("message", "no"));
            } else if (!knows(exchange)) {
                send(exchange, 401, Map.of("message", "Bad credentials"));
            } else if (exchange.getRequestMethod().equals("POST")) {
                make(exchange, path);
            } else if (path.equals("/search/issues")) {
                send(exchange, 200, Map.of("items", searchLags ? List.of() : all()));
            } else if (path.matches(".*/issues/\\d+")) {
                send(exchange, 200, form(issues.get(Integer.parseInt(path.replaceFirst(".*/", "")) - 1)));
            } else if (path.endsWith("/issues")) {
                send(exchange, 200, all());
            } else {
                send(exchange, 404, Map.of());
            }
        }
    }

    private static boolean knows(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return ("Bearer " + TOKEN).equals(headers.getFirst("Authorization"))
                || TOKEN.equals(headers.getFirst("PRIVATE-TOKEN"));
    }

    private void make(HttpExchange exchange, String path) throws IOException {
        var given = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        if (!path.matches("/repos/acme/shop/issues|/api/v4/projects/acme%2Fshop/issues")) {
            send(exchange, path.equals("/hook") ? 204 : 404, Map.of());
            return;
        }
        var body = given.path("body").asString(given.path("description").asString(""));
        var kept = new Kept(issues.size() + 1, given.path("title").asString(""), body, "open");
        issues.add(kept);
        if (!forgetsToAnswer) {
            send(exchange, 201, form(kept));
        }
    }

    private List<Map<String, Object>> all() {
        var newest = new ArrayList<Map<String, Object>>();
        issues.forEach(kept -> newest.addFirst(form(kept)));
        return newest;
    }

    private static Map<String, Object> form(Kept kept) {
        var form = new LinkedHashMap<String, Object>();
        form.put("number", kept.number());
        form.put("iid", kept.number());
        form.put("title", kept.title());
        form.put("body", kept.body());
        form.put("description", kept.body());
        form.put("state", kept.state());
        form.put("html_url", "https://forge.example/acme/shop/issues/" + kept.number());
        form.put("web_url", "https://forge.example/acme/shop/issues/" + kept.number());
        return form;
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes =
                status == 204 ? new byte[0] : MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
