package dev.yohaku.server.acceptance;

import com.microsoft.playwright.Page;
import dev.yohaku.server.acceptance.Chromium.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Takes the pictures of {@code docs/screenshots}; started by {@code bin/screenshots}. */
final class Screenshots {
    private static final Map<String, String> PAGES = pages();
    private static final double TALLEST = 1_800;

    private Screenshots() {}

    /** @param arguments the directory for the pictures, then the looks as in their names, such as {@code ja-light-390}; without any, two of them */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var pictures = Files.createDirectories(Path.of(arguments[0]));
        var directory = Files.createTempDirectory("yohaku-screenshots");
        try (var yohaku = YohakuProcess.start(directory.resolve("data"), "demo", "--port", "0");
                var chromium = Chromium.start()) {
            yohaku.awaitThePast(Duration.ofMinutes(3));
            Eventually.holds(
                    "the review is made",
                    Duration.ofMinutes(1),
                    () -> !yohaku.api("reviews/latest").isEmpty());
            for (var look : looks(arguments)) {
                take(yohaku, chromium, look, pictures);
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static List<Look> looks(String[] arguments) {
        return arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Look::named).toList()
                : List.of(Look.DESK, Look.DESK.in("en").inTheDark().onAPhone());
    }

    private static void take(YohakuProcess yohaku, Chromium chromium, Look look, Path pictures) throws IOException {
        try (var visitor = chromium.visitor(look)) {
            var page = visitor.newPage();
            for (var one : PAGES.entrySet()) {
                page.navigate(yohaku.address() + one.getValue());
                var name = one.getKey() + "-" + look.name() + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(pictures.resolve(name))
                        .setFullPage(true)
                        .setClip(0, 0, look.width(), Math.min(height(page), tallest(look))));
            }
        }
    }

    /** On phones one screen: the bar at its bottom would lie across a longer picture. */
    private static double tallest(Look look) {
        return look.width() > 1_000 ? TALLEST : 900;
    }

    private static double height(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue();
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "");
        pages.put("objectives", "slos");
        pages.put("objective", "slos/redeem");
        pages.put("review", "reviews");
        pages.put("changes", "changes");
        pages.put("capacity", "capacity");
        pages.put("driver", "capacity/db-connections");
        pages.put("risks", "risks");
        pages.put("calendar", "calendar");
        pages.put("watches", "watches");
        pages.put("sources", "sources");
        return pages;
    }
}
