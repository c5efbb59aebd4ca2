package dev.yohaku.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running server as the demo's visitor, a lead, meets it: pages are read and their forms sent. */
public final class Browsed implements AutoCloseable {
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ConfigurableApplicationContext context;

    private Browsed(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Browsed start() {
        return new Browsed(new SpringApplicationBuilder(Yohaku.class)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--yohaku.demo=true",
                        "--yohaku.zone=Asia/Tokyo",
                        "--yohaku.signals.enabled=false")));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The text of a page that is there. */
    public String page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Sends a form with the proof of a page; {@code fields} are names and values in turn. */
    public HttpResponse<String> post(String from, String path, String... fields)
            throws IOException, InterruptedException {
        var proof = PROOF.matcher(page(from));
        assertThat(proof.find()).as("a form on " + from).isTrue();
        var body = new StringBuilder("_csrf=" + encoded(proof.group(1)));
        for (var i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }

    private HttpRequest.Builder request(String path) {
        var port = String.valueOf(context.getEnvironment().getProperty("local.server.port"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
