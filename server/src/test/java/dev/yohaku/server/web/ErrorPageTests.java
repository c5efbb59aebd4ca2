package dev.yohaku.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorPageTests {
    @Test
    void whatWentWrongAndTheNextStepAreSaid() {
        assertThat(html(Locale.JAPANESE, 404)).contains("ページが見つかりません", "ホームから探してください。");
        assertThat(html(Locale.ENGLISH, 404)).contains("Page not found", "Look for it from the home page.");
    }

    @Test
    void anUnusualStatusIsOursOrTheRequests() {
        assertThat(html(Locale.ENGLISH, 418)).contains("This request could not be accepted", "Status 418");
        assertThat(html(Locale.ENGLISH, 508))
                .contains("Something went wrong on the server", "Nothing that was stored is lost.");
    }

    @Test
    void whatThePathSaysIsText() {
        var page = PageFixture.page(Locale.ENGLISH, "/\"><script>alert(1)</script>", "", "");
        assertThat(Rendered.html("error", page, Map.of("status", 404))).doesNotContain("<script>alert");
    }

    @Test
    void addressesHoldBelowAPath() {
        var page = PageFixture.page(Locale.ENGLISH, "/slos", "/yohaku", "");
        assertThat(Rendered.html("error", page, Map.of("status", 404)))
                .contains(
                        "href=\"/yohaku/assets/look.css\"",
                        "href=\"/yohaku/slos?lang=ja\"",
                        "aria-current=\"page\">SLOs");
    }

    private static String html(Locale locale, int status) {
        return Rendered.html("error", PageFixture.page(locale), Map.of("status", status));
    }
}
