package dev.yohaku.server.web.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.reviews.Editor;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.signals.Examined;
import dev.yohaku.server.signals.Findings;
import dev.yohaku.server.signals.FoundChange;
import dev.yohaku.server.signals.Judgement;
import dev.yohaku.server.signals.LoggedChanges;
import dev.yohaku.server.signals.Thresholds;
import dev.yohaku.server.signals.Verdict;
import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages as the demo's visitor, a member, gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesPagesTests {
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile(">[^<]*\\bsignals\\.[a-z.]+");

    private final Instant now = Instant.now();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    @BeforeAll
    void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--yohaku.demo=true",
                        "--yohaku.zone=Asia/Tokyo",
                        "--yohaku.signals.enabled=false"));
        for (var id : List.of("a", "b", "c", "noisy")) {
            LoggedChanges.add(context, id, now.minus(Duration.ofHours(30)), now);
        }
        LoggedChanges.add(context, "old", now.minus(Duration.ofDays(40)), now);
        LoggedChanges.examined(context, new Examined(now, now, 41, Optional.of(now.minus(Duration.ofDays(10))), 240));
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private HttpRequest.Builder request(String path) {
        var port = String.valueOf(context.getEnvironment().getProperty("local.server.port"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts a form of a page with the page's proof. */
    private int post(String from, String path, String form) throws IOException, InterruptedException {
        var proof = PROOF.matcher(get(from).body());
        assertThat(proof.find()).as("a form on " + from).isTrue();
        var body = form + "&_csrf=" + URLEncoder.encode(proof.group(1), StandardCharsets.UTF_8);
        return http.send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private Optional<Judgement> verdict(String id) {
        return context.getBean(Findings.class).find(id).flatMap(FoundChange::verdict);
    }

    @Test
    void theListSaysFirstHowManyThereAreAndWhatIsWorst() throws IOException, InterruptedException {
        assertThat(get("/changes?lang=ja").body())
                .contains("この7日間の変化は", "購入の成功率が", "さかのぼって発見", "あと4日")
                .doesNotContainPattern(KEY);
        assertThat(get("/changes?lang=en").body())
                .contains(
                        "changes in the last 7 days; Purchase success is worse since about", "Watching 41 series since")
                .doesNotContainPattern(KEY);
    }

    @Test
    void theLogIsCutToWhatIsAskedFor() throws IOException, InterruptedException {
        assertThat(get("/changes?service=nowhere&lang=en").body()).contains("No change fits this choice.");
        assertThat(get("/changes?verdict=none&lang=en").body()).contains("/changes/old\"");
        assertThat(get("/changes?week=%3Cscript%3E&lang=en").body()).doesNotContain("<script>");
    }

    @Test
    void oneChangeShowsItsEvidenceAndTheNextStep() throws IOException, InterruptedException {
        for (var language : List.of("ja", "en")) {
            assertThat(get("/changes/a?lang=" + language).body())
                    .contains("shop-api v8.31", "/gifts/bulk", "shop-12", "https://git.example.com/shop/v8.31")
                    .doesNotContainPattern(KEY);
        }
        assertThat(get("/changes/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aVerdictIsGivenTakenBackAndAudited() throws IOException, InterruptedException {
        assertThat(post("/changes/b", "/changes/b/verdict", "verdict=watch&note=%3Cb%3Eretries%3C%2Fb%3E"))
                .isEqualTo(302);
        assertThat(verdict("b").map(Judgement::verdict)).contains(Verdict.WATCH);
        assertThat(get("/changes/b?lang=en").body())
                .contains("&lt;b", "retries", "Give another verdict")
                .doesNotContain("<b>retries");

        assertThat(post("/changes/b", "/changes/b/verdict/withdraw", "x=1")).isEqualTo(302);
        assertThat(verdict("b")).isEmpty();
        assertThat(context.getBean(Audit.class).before(Instant.now().plusSeconds(60), 50))
                .extracting(Audit.Line::action)
                .contains("finding.judged", "finding.reopened");
    }

    @Test
    void aRiskVerdictRaisesARecordOnceAndLinksIt() throws IOException, InterruptedException {
        assertThat(post("/changes/c", "/changes/c/verdict", "verdict=risk&note="))
                .isEqualTo(302);
        var risk = verdict("c").flatMap(Judgement::riskId);
        assertThat(risk).isPresent();
        assertThat(get("/changes/c").body()).contains("/risks/" + risk.orElseThrow());
        post("/changes/c", "/changes/c/verdict", "verdict=noise&note=");
        post("/changes/c", "/changes/c/verdict", "verdict=risk&note=");
        assertThat(verdict("c").flatMap(Judgement::riskId)).isEqualTo(risk);
    }

    @Test
    void theReviewOfTheWeekShowsTheChangeAndTheVerdictGivenSince() throws IOException, InterruptedException {
        var week = ReviewWeek.containing(now.minus(Duration.ofDays(60)), ZoneId.of("Asia/Tokyo"));
        LoggedChanges.add(context, "then", week.to().minus(Duration.ofDays(2)), now);
        context.getBean(Editor.class).edition(Scope.everybody(), week);
        var review = "/reviews/all/" + week.id() + "?lang=en";
        assertThat(get(review).body())
                .contains("Purchase success has been worse since about", "/changes/then", "Evidence and verdict")
                .doesNotContain("tag judged");
        post("/changes/then", "/changes/then/verdict", "verdict=watch");
        assertThat(get(review).body()).contains("<span class=\"tag judged\">Watch</span>");
        assertThat(get("/reviews/" + week.id() + "/document?format=md").body()).contains("Purchase success");
    }

    @Test
    void aVerdictThatDoesNotExistOrIsTooLongIsRefused() throws IOException, InterruptedException {
        assertThat(post("/changes/a", "/changes/a/verdict", "verdict=shrug")).isEqualTo(400);
        assertThat(post("/changes/a", "/changes/a/verdict", "")).isEqualTo(400);
        assertThat(post("/changes/a", "/changes/a/verdict", "verdict=act&note=" + "x".repeat(4_001)))
                .isEqualTo(400);
        assertThat(post("/changes/a", "/changes/nothing/verdict", "verdict=act"))
                .isEqualTo(404);
        assertThat(verdict("a")).isEmpty();
    }

    @Test
    void whatNoiseTaughtIsShownAndCanBeForgotten() throws IOException, InterruptedException {
        post("/changes/noisy", "/changes/noisy/verdict", "verdict=noise");
        assertThat(get("/changes?lang=en").body()).contains("needs a signal 1.5 times as strong as usual");
        assertThat(post("/changes", "/changes/thresholds/reset", "series=purchase%2Fgood"))
                .isEqualTo(302);
        assertThat(context.getBean(Thresholds.class).learnt()).isEmpty();
    }

    @Test
    void theApiGivesFindingsAndNamesAWrongTime() throws IOException, InterruptedException {
        assertThat(get("/api/v1/findings").body()).startsWith("[{\"id\":").contains("\"subject\":\"purchase\"");
        assertThat(get("/api/v1/findings?from=" + now.minus(Duration.ofDays(20)))
                        .body())
                .doesNotContain("\"id\":\"old\"");
        assertThat(get("/api/v1/findings?from=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void noticesAreForAdministratorsOnly() throws IOException, InterruptedException {
        assertThat(get("/notices").statusCode()).isEqualTo(403);
        assertThat(post("/changes/a", "/notices/test", "x=1")).isEqualTo(403);
    }
}
