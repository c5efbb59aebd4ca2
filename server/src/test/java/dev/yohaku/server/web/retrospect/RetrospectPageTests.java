package dev.yohaku.server.web.retrospect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.retrospect.Retrospect;
import dev.yohaku.server.retrospect.RetrospectFixture;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.Rendered;
import dev.yohaku.server.web.reviews.ReviewPage.Link;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetrospectPageTests {
    private static final Pattern KEY = Pattern.compile(">[^<]*\\bretrospect\\.[a-z.]+");

    private static String html(Locale locale, Retrospect retrospect, String path) {
        var page = PageFixture.page(locale, path, "", "");
        var links = List.of(new Link("/retrospect/all/2026-10", "2026-10", false));
        return Rendered.html(
                "retrospect", page, Map.of("retrospect", RetrospectPages.of(retrospect, List.of(), links, page)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aMonthHasItsAnswerItsChartsAndItsTables(String language) {
        var html = html(Locale.forLanguageTag(language), RetrospectFixture.november(), "/retrospect/all/2026-11");
        assertThat(html)
                .contains("class=\"lede\"", "retro-weeks", "retro-follow", "retro-back", "retro-ages", "retro-compared")
                .contains("/retrospect/all/2026-11/document", "/retrospect/all/2026-10")
                .doesNotContainPattern(KEY);
        assertThat(html.split("<figure ", -1)).hasSize(5);
    }

    @Test
    void aWeekWithoutAnEditionIsAGapInTheDrawing() {
        assertThat(html(Locale.ENGLISH, RetrospectFixture.november(), "/gap")).contains("class=\"gap\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aQuarterIsOnePageWithoutCharts(String language) {
        assertThat(html(Locale.forLanguageTag(language), RetrospectFixture.quarter(), "/retrospect/all/2026-Q4"))
                .contains("retro quarter", "retro-ways", "retro-budgets", "retro-unknown")
                .doesNotContain("<figure ")
                .doesNotContainPattern(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aPeriodWithoutReviewsSaysTheFirstStep(String language) {
        var locale = Locale.forLanguageTag(language);
        assertThat(html(locale, RetrospectFixture.empty(), "/retrospect/all/2026-08"))
                .contains("class=\"empty\"", "href=\"/reviews\"")
                .doesNotContain("class=\"figs\"")
                .doesNotContainPattern(KEY);
        assertThat(Rendered.html("retrospect-empty", PageFixture.page(locale), Map.of()))
                .contains("class=\"empty\"", "href=\"/reviews\"")
                .doesNotContainPattern(KEY);
    }
}
