package dev.yohaku.server.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** A real browser, which remembers what its pages complained about. */
final class Chromium implements AutoCloseable {
    private static final Path PLACE = Path.of(System.getenv().getOrDefault("YOHAKU_CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Assertions.assertTrue(
                Files.isExecutable(PLACE),
                "no browser at " + PLACE + " (apt-get install chromium, or set YOHAKU_CHROMIUM)");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(PLACE).setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /** How somebody looks at pages; languages are {@code ja} and {@code en}. */
    record Look(String language, boolean dark, int width, boolean scripts) {
        static final Look DESK = new Look("ja", false, 1440, true);

        Look in(String other) {
            return new Look(other, dark, width, scripts);
        }

        Look inTheDark() {
            return new Look(language, true, width, scripts);
        }

        Look onAPhone() {
            return new Look(language, dark, 390, scripts);
        }

        /** A look by its name, such as {@code ja-light-390}: language, light or dark, width in pixels. */
        static Look named(String name) {
            if (!name.matches("(ja|en)-(light|dark)-[1-9]\\d{2,3}")) {
                throw new IllegalArgumentException("no look \"" + name + "\"; expected one such as ja-light-390");
            }
            var parts = name.split("-", -1);
            return new Look(parts[0], parts[1].equals("dark"), Integer.parseInt(parts[2]), true);
        }

        String name() {
            return language + (dark ? "-dark-" : "-light-") + width;
        }

        Look withoutScripts() {
            return new Look(language, dark, width, false);
        }
    }

    /** A browser profile of its own: no cookies from other ones. */
    BrowserContext visitor(Look look) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(look.language().equals("ja") ? "ja-JP" : "en-GB")
                .setTimezoneId("Asia/Tokyo")
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(look.width(), 900)
                .setJavaScriptEnabled(look.scripts()));
        context.setDefaultTimeout(20_000);
        context.onPage(this::listen);
        return context;
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** Errors on the consoles of all pages so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
