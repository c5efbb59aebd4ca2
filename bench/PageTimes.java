import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Becomes the first administrator by the one-time link and times pages: {@code PageTimes BASE LINK RUNS}. */
public final class PageTimes {
    private static final String[] PAGES = {"/", "/?lang=en", "/slos", "/slos/svc-0000-availability", "/reviews", "/sources"};
    private static final String PASSWORD = "three-clouds-over-the-bench-7";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    static void main(String[] arguments) throws IOException, InterruptedException {
        var times = new PageTimes();
        if (!arguments[1].equals("none")) {
            times.join(URI.create(arguments[1]));
        }
        for (var page : PAGES) {
            for (var run = 0; run < Integer.parseInt(arguments[2]); run++) {
                times.time(URI.create(arguments[0] + page));
            }
        }
    }

    private void join(URI link) throws IOException, InterruptedException {
        submit(link, "id=bench-a&name=bench-a&password=" + PASSWORD + "&again=" + PASSWORD);
        var home = submit(link.resolve("/sign-in"), "login=bench-a&password=" + PASSWORD);
        System.out.println("signed in: " + home.statusCode() + " at " + home.uri().getPath());
    }

    private HttpResponse<String> submit(URI page, String fields) throws IOException, InterruptedException {
        var form = text(HttpRequest.newBuilder(page).build());
        var csrf = CSRF.matcher(form.body());
        return text(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + encoded(csrf.find() ? csrf.group(1) : "")))
                .build());
    }

    private void time(URI page) throws IOException, InterruptedException {
        var times = new double[50];
        HttpResponse<String> last = null;
        for (var i = 0; i < times.length; i++) {
            var begin = System.nanoTime();
            last = text(HttpRequest.newBuilder(page).build());
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        var first = times[0];
        Arrays.sort(times);
        System.out.printf(
                "%-40s %d at %s, %.0f kB: first %.1f ms, median of %d %.1f ms, best %.1f ms%n",
                page.getPath(), last.statusCode(), last.uri().getPath(), last.body().length() / 1e3, first, times.length, times[times.length / 2], times[0]);
    }

    private HttpResponse<String> text(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
