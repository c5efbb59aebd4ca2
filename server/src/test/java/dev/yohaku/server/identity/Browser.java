package dev.yohaku.server.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser as far as these tests need one: cookies, forms with their hidden proof, no following of redirects. */
public final class Browser {
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", "en"));

    Browser(int port) {
        this.port = port;
    }

    /** Sends this header with each request from now on. */
    public Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()).build());
    }

    /** Posts a form without proof that it came from our page. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Opens the page {@code from} and posts its form. */
    public HttpResponse<String> submit(String from, String path, Map<String, String> form) {
        var proof = PROOF.matcher(get(from).body());
        if (!proof.find()) {
            throw new IllegalStateException("no form on " + from);
        }
        var all = new LinkedHashMap<>(form);
        all.put("_csrf", proof.group(1));
        return post(path, all);
    }

    HttpResponse<String> signIn(String id, String password) {
        return submit("/sign-in", "/sign-in", Map.of("login", id, "password", password));
    }

    /** Signed in with the role's account. */
    public Browser as(Role role) {
        var answer = signIn(role.key() + "-a", RunningYohaku.PASSWORD);
        if (!location(answer).endsWith("/")) {
            throw new IllegalStateException("not signed in: " + location(answer));
        }
        return this;
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
