package dev.yohaku.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.yohaku.server.acceptance.Chromium.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The demo, as somebody sees it who has just started it. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // Started before the first test.
class DemoInTheBrowserTests {
    private static final List<String> PAGES =
            List.of("", "slos", "slos/redeem", "reviews", "changes", "sources", "proposals");
    private static final Pattern KEY =
            Pattern.compile("\\b(web|reviews|identity|wording|discovery|signals)\\.[a-z.]+\\b");

    private Path directory;
    private YohakuProcess yohaku;
    private Chromium chromium;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        chromium = Chromium.start();
        directory = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "demo-");
        yohaku = YohakuProcess.start(directory.resolve("data"), "demo", "--port", "0");
        yohaku.awaitThePast(Duration.ofMinutes(2));
        Eventually.holds(
                "the review is made",
                Duration.ofMinutes(1),
                () -> !yohaku.api("reviews/latest").isEmpty());
    }

    @AfterAll
    void stop() {
        if (yohaku != null) {
            yohaku.close();
        }
        if (chromium != null) {
            chromium.close();
        }
        if (directory != null) {
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, false, 1440", "ja, true, 390", "en, true, 1440", "en, false, 390"})
    void everyPageIsWholeInBothLanguagesByDayAndNightOnDesksAndPhones(String language, boolean dark, int width)
            throws IOException {
        try (var visitor = chromium.visitor(new Look(language, dark, width, true))) {
            var page = visitor.newPage();
            for (var path : PAGES) {
                open(page, path);
                assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
                assertThat(page.locator("h1").count()).as("headings of " + path).isEqualTo(1);
                assertReadable(page, path);
            }
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void thePagesReadWithoutScripts() throws IOException {
        try (var visitor = chromium.visitor(Look.DESK.withoutScripts())) {
            var page = visitor.newPage();
            for (var path : PAGES) {
                open(page, path);
                assertThat(page.locator("main").innerText()).as(path).hasSizeGreaterThan(20);
                assertThat(KEY.matcher(page.locator("body").innerText()).results())
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void theFirstTabLeadsPastTheMenu() throws IOException {
        try (var visitor = chromium.visitor(Look.DESK)) {
            var page = visitor.newPage();
            open(page, "slos");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").getAttribute("href")).isEqualTo("#main");
            assertThat(page.locator(":focus").boundingBox().y).isGreaterThanOrEqualTo(0);
            page.keyboard().press("Enter");
            assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("main");
        }
    }

    @Test
    void theReviewTellsTheWeekInBothLanguages() throws IOException, InterruptedException {
        var review = yohaku.api("reviews/latest");
        assertThat(review.path("edition").asInt()).isEqualTo(1);
        for (var language : List.of("ja", "en")) {
            var summary = review.path("summary").path(language).asString();
            assertThat(summary).as(language).hasSizeGreaterThan(60);
            try (var visitor = chromium.visitor(Look.DESK.in(language))) {
                var page = visitor.newPage();
                open(page, "reviews");
                assertThat(page.locator("#summary .prose").innerText()).isEqualToIgnoringWhitespace(summary);
            }
        }
    }

    @Test
    void aNoteAndADecisionStay() throws IOException {
        try (var visitor = chromium.visitor(Look.DESK.in("en"))) {
            var page = visitor.newPage();
            open(page, "reviews");
            write(page, "objectives", "Look at the <partner> retries.");
            page.locator("form.decide input[name=what]").fill("Raise the timeout of redemptions to 3 s");
            page.locator("form.decide input[name=owner]").fill("dev-a");
            page.locator("form.decide button").click();
            page.locator("#decisions .decision").first().waitFor();

            page.reload();

            assertThat(page.locator("#objectives .note.kept").innerText()).contains("Look at the <partner> retries.");
            assertThat(page.locator("#decisions .decision").innerText())
                    .contains("Raise the timeout of redemptions to 3 s", "dev-a");
        }
    }

    @Test
    void theNextLeadIsChosen() throws IOException {
        try (var visitor = chromium.visitor(Look.DESK.in("en"))) {
            var page = visitor.newPage();
            open(page, "reviews");
            page.locator(".lead-form select").selectOption("dev-a");
            page.locator(".lead-form button").click();
            page.locator(".lead-form .who").waitFor();

            page.reload();

            assertThat(page.locator(".lead-form .who").innerText()).isEqualTo("dev-a");
        }
    }

    @Test
    void whoSavesSecondSeesBothTexts() throws IOException {
        try (var first = chromium.visitor(Look.DESK.in("en"));
                var second = chromium.visitor(Look.DESK.in("en"))) {
            var early = first.newPage();
            var late = second.newPage();
            open(early, "reviews");
            open(late, "reviews");
            write(early, "changes", "It was the release of Wednesday.");
            write(late, "changes", "It was the partner.");

            assertThat(late.getByRole(AriaRole.ALERT).innerText()).contains("It was the release of Wednesday.");
            assertThat(late.getByRole(AriaRole.ALERT).locator("textarea").inputValue())
                    .isEqualTo("It was the partner.");

            late.getByRole(AriaRole.ALERT).locator("button").click();
            assertThat(late.locator("#changes .note.kept").innerText()).contains("It was the partner.");
        }
    }

    @Test
    void aVerdictOnAChangeIsGivenByKeyboardAndTakenBack() throws IOException {
        try (var visitor = chromium.visitor(Look.DESK.in("en"))) {
            var page = visitor.newPage();
            open(page, "changes");
            page.locator(".log tbody tr").last().getByRole(AriaRole.LINK).click();
            page.getByRole(AriaRole.RADIO).first().focus();
            page.keyboard().press("ArrowDown");
            page.getByLabel("Why").fill("Retries of the <partner>.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator(".given").waitFor();

            page.reload();

            assertThat(page.locator(".given").innerText()).contains("Watch", "Retries of the <partner>.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw"))
                    .click();
            page.waitForLoadState();
            assertThat(page.locator(".given").count()).isZero();
            assertThat(page.locator(".history s").innerText()).contains("Retries of the <partner>.");
        }
    }

    @Test
    void singleKeysCanBeSwitchedOff() throws IOException {
        try (var visitor = chromium.visitor(Look.DESK.in("en"))) {
            var page = visitor.newPage();
            open(page, "changes");
            page.getByLabel("Theme and keys").click();
            page.getByText("Switch single keys off").click();
            page.reload();
            page.keyboard().press("j");
            assertThat(page.locator(":focus").count()).isZero();
            page.getByLabel("Theme and keys").click();
            page.getByText("Switch single keys on").click();
            page.locator("main").click(new Locator.ClickOptions().setPosition(2, 2));
            page.keyboard().press("j");
            assertThat(page.locator(":focus").getAttribute("href")).contains("/changes/");
        }
    }

    @Test
    void theKeysJAndKStepBetweenChangesButNotWhileSomebodyWrites() throws IOException {
        try (var visitor = chromium.visitor(Look.DESK.in("en"))) {
            var page = visitor.newPage();
            open(page, "changes");
            page.getByText("Press j for the next change").waitFor();
            page.keyboard().press("j");
            var first = page.locator(":focus").getAttribute("href");
            page.keyboard().press("j");
            var second = page.locator(":focus").getAttribute("href");
            assertThat(second).isNotEqualTo(first).contains("/changes/");
            page.keyboard().press("k");
            assertThat(page.locator(":focus").getAttribute("href")).isEqualTo(first);

            page.locator(".log tbody tr").first().getByRole(AriaRole.LINK).click();
            page.waitForURL(
                    url -> url.contains("/changes/")); // With everything loaded: keys are heard once their script runs.
            var newest = page.url();
            page.getByLabel("Why").fill("");
            page.getByLabel("Why").press("j");
            assertThat(page.getByLabel("Why").inputValue()).isEqualTo("j");
            page.locator("main").focus();
            page.keyboard().press("j");
            page.waitForURL(url -> !url.equals(newest));
            page.keyboard().press("k");
            page.waitForURL(newest);
        }
    }

    @Test
    void theReviewTellsAtMostFiveChangesEachWithItsChart() throws IOException, InterruptedException {
        var items = changes();
        assertThat(items).hasSizeBetween(1, 5);
        try (var visitor = chromium.visitor(Look.DESK.in("ja"))) {
            var page = visitor.newPage();
            open(page, "reviews");
            var told = page.locator("#changes .movement");
            assertThat(told.count()).isEqualTo(items.size());
            for (var i = 0; i < items.size(); i++) {
                assertThat(told.nth(i).locator(".says").innerText())
                        .isEqualToIgnoringWhitespace(
                                items.get(i).path("sentence").path("ja").asString());
                assertThat(told.nth(i).locator("svg path, svg rect").count()).isPositive();
            }
        }
    }

    private List<JsonNode> changes() throws IOException, InterruptedException {
        return yohaku.api("reviews/latest")
                .path("sections")
                .valueStream()
                .filter(section -> section.path("id").asString().equals("changes"))
                .flatMap(section -> section.path("items").valueStream())
                .toList();
    }

    private void open(Page page, String path) throws IOException {
        var answer = page.navigate(yohaku.address() + path);
        assertThat(answer).isNotNull();
        assertThat(answer.status()).as(path).isEqualTo(200);
    }

    private static void assertReadable(Page page, String path) {
        var tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(tooWide)
                .as("pixels to scroll sideways on /" + path + wide(page))
                .isEqualTo(0);
        assertThat(KEY.matcher(page.locator("body").innerText()).results())
                .as("message keys on /" + path)
                .isEmpty();
    }

    /** The first elements that stick out, for whoever mends it. */
    private static String wide(Page page) {
        return " " + page.evaluate("""
                () => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 3).map(e => e.tagName + '.' + e.className).join(', ')""");
    }

    private static void write(Page page, String section, String text) {
        var part = page.locator("#" + section);
        part.locator("details.write summary").click();
        part.locator("details.write textarea").fill(text);
        part.locator("details.write button").click();
        page.waitForLoadState();
    }
}
