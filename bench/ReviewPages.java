import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Weighs and times the pages of a running server as a browser gets them, compressed: {@code ReviewPages BASE}. First the edition with what it
 * loads, then every page that can be reached by links. Ends with 1 when a bound is missed.
 */
public final class ReviewPages {
    private static final int EDITION_BYTES = 150_000;
    private static final double EDITION_MILLIS = 150;
    private static final int PAGE_BYTES = 60_000;
    private static final int CHARTS = 12;
    private static final int MOST_PAGES = 400;
    private static final int TIMED = 50;
    private static final int WARMED = 200;
    private static final Pattern CHART = Pattern.compile("<svg viewBox=\"0 0 1000 1000\"");
    private static final Pattern LOADED =
            Pattern.compile("<(?:link|script|img)\\b[^>]*?\\b(?:href|src)=\"([^\"]+)\"|url\\(\\s*['\"]?([^'\")]+)|@import\\s+['\"]([^'\"]+)");
    private static final Pattern EDITION = Pattern.compile("href=\"(/reviews/all/[^/\"]+)/document\\?");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"(/[^\"#]*)");
    /** What makes a browser fetch something while it shows a file: not {@code <a href>}, which somebody has to click. */
    private static final Pattern FETCHED = Pattern.compile(
            "(?i)\\b(?:src|srcset|poster|data|background|formaction)\\s*=\\s*[\"']?\\s*(?!data:)[^\\s\"'>]*"
                    + "|<(?:link|base|use|image)\\b[^>]*href\\s*=\\s*[\"']?\\s*(?![#\"'>]|data:)[^\\s\"'>]+|url\\(\\s*['\"]?(?!#|data:)[^)]*\\)"
                    + "|@import|@font-face|<script|<iframe|<object|<embed|http-equiv\\s*=\\s*[\"']?refresh|\\bon[a-z]+\\s*=\\s*\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI base;
    private boolean missed;

    private ReviewPages(URI base) {
        this.base = base;
    }

    /** What came over the wire and what it says. */
    private record Answer(int status, String path, String type, int bytes, String text) {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        var pages = new ReviewPages(URI.create(arguments[0]));
        var newest = EDITION.matcher(pages.get("/reviews").text());
        if (!newest.find()) {
            throw new IOException("/reviews shows no edition");
        }
        var edition = newest.group(1);
        for (var language : List.of("ja", "en")) {
            pages.edition(edition, language);
        }
        pages.document(edition);
        pages.others(edition);
        System.exit(pages.missed ? 1 : 0);
    }

    private void edition(String path, String language) throws IOException, InterruptedException {
        var page = get(path + "?lang=" + language);
        var charts = (int) CHART.matcher(page.text()).results().count();
        miss(!FETCHED.matcher(page.text()).find(), "what a page loads was not recognized");
        var assets = new TreeSet<String>();
        assets(page.text(), assets);
        var weight = page.bytes();
        for (var asset : assets) {
            weight += get(asset).bytes();
        }
        var times = times(path);
        System.out.printf(
                "edition %s (%s) with %d charts: html %.1f kB compressed, %.1f kB with its %d assets (bound %d kB); server time median %.1f ms,"
                        + " worst %.1f ms of %d, after %d (bound %.0f ms)%n",
                path, language, charts, page.bytes() / 1e3, weight / 1e3, assets.size(), EDITION_BYTES / 1000, times[TIMED / 2], times[TIMED - 1], TIMED, WARMED, EDITION_MILLIS);
        miss(charts < CHARTS, "only " + charts + " charts; this measures nothing");
        miss(weight > EDITION_BYTES, "the edition is too heavy");
        miss(times[TIMED / 2] > EDITION_MILLIS, "the edition is too slow");
    }

    /** What a page or a style sheet loads, and what that loads. */
    private void assets(String text, Set<String> known) throws IOException, InterruptedException {
        for (var found : LOADED.matcher(text).results().map(ReviewPages::first).toList()) {
            miss(found.matches("(?i)(https?:)?//.*"), "loads " + found + " from elsewhere");
            if (found.startsWith("/") && known.add(found) && found.endsWith(".css")) {
                assets(get(found).text(), known);
            }
        }
    }

    private static String first(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
    }

    private double[] times(String path) throws IOException, InterruptedException {
        for (var i = 0; i < WARMED; i++) {
            get(path);
        }
        var times = new double[TIMED];
        for (var i = 0; i < TIMED; i++) {
            var begin = System.nanoTime();
            raw(path);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private void document(String path) throws IOException, InterruptedException {
        for (var language : List.of("ja", "en")) {
            var file = get(path + "/document?format=html&lang=" + language);
            var fetched = FETCHED.matcher(file.text()).results().map(MatchResult::group).distinct().toList();
            System.out.printf(
                    "its one-file document (%s): %.1f kB, %.1f kB compressed, %d charts; loads %d things (bound: none)%n",
                    language, file.text().getBytes(StandardCharsets.UTF_8).length / 1e3, file.bytes() / 1e3, CHART.matcher(file.text()).results().count(), fetched.size());
            miss(!fetched.isEmpty(), "the document loads " + fetched);
            miss(!CHART.matcher(file.text()).find(), "the document has no chart; this measures nothing");
        }
    }

    /** Every page that links lead to, each once, whatever its language, look and step. */
    private void others(String edition) throws IOException, InterruptedException {
        var known = new LinkedHashSet<String>(List.of("/"));
        var open = new ArrayDeque<>(known);
        var seen = new ArrayList<Answer>();
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            var page = get(open.poll());
            if (!page.type().startsWith("text/html")) {
                continue;
            }
            seen.add(page);
            LINK.matcher(page.text())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !link.matches(".*[?&](lang|theme)=.*|.*(/document|/export|\\.csv|sign-out).*"))
                    .filter(known::add)
                    .forEach(open::add);
        }
        seen.sort(Comparator.comparingInt(Answer::bytes).reversed());
        var pages = seen.stream().filter(page -> !List.of(edition, "/reviews").contains(page.path())).toList();
        System.out.printf(
                "%d other pages%s, compressed html: heaviest %s; median %.1f kB (bound %d kB each)%n",
                pages.size(),
                open.isEmpty() ? "" : " (" + open.size() + " more links were not followed)",
                String.join(", ", pages.stream().limit(5).map(p -> "%s %.1f kB".formatted(p.path(), p.bytes() / 1e3)).toList()),
                pages.get(pages.size() / 2).bytes() / 1e3,
                PAGE_BYTES / 1000);
        pages.forEach(page -> miss(page.bytes() > PAGE_BYTES, page.path() + " is too heavy"));
        seen.forEach(page -> miss(page.status() >= 400, page.path() + " answers " + page.status()));
    }

    private void miss(boolean isMissed, String what) {
        if (isMissed) {
            missed = true;
            System.out.println("MISSED: " + what);
        }
    }

    private Answer get(String path) throws IOException, InterruptedException {
        var answer = raw(path);
        var packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return new Answer(
                answer.statusCode(),
                answer.uri().getPath(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body().length,
                new String(packed ? unpacked(answer.body()) : answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> raw(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve(path)).header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] unpacked(byte[] body) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body)); var out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
