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

/** A server of the demo without telemetry, and its visitor, a member, who reads pages and sends their forms. */
public final class DemoVisit implements AutoCloseable {
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private DemoVisit(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static DemoVisit start() {
        return new DemoVisit(new SpringApplicationBuilder(Yohaku.class)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--yohaku.demo=true",
                        "--yohaku.zone=Asia/Tokyo",
                        "--yohaku.signals.enabled=false")));
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form of a page with the page's proof; redirects are not followed. */
    public HttpResponse<String> post(String from, String path, String form) throws IOException, InterruptedException {
        var proof = PROOF.matcher(get(from).body());
        assertThat(proof.find()).as("a form on " + from).isTrue();
        var body = form + "&_csrf=" + URLEncoder.encode(proof.group(1), StandardCharsets.UTF_8);
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var port = String.valueOf(context.getEnvironment().getProperty("local.server.port"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    @Override
    public void close() {
        context.close();
    }
}
