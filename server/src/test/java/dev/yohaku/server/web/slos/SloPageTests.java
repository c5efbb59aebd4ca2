package dev.yohaku.server.web.slos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.ingest.IndicatorReading;
import dev.yohaku.server.ingest.Provenance;
import dev.yohaku.server.web.Gifts;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.Rendered;
import dev.yohaku.server.web.calendar.Marks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SloPageTests {
    private static final Gifts GIFTS = new Gifts();

    @Test
    void saysHowItStandsAndWhenItRunsOut() {
        assertThat(html("issue", Locale.JAPANESE))
                .contains("ギフト発行は要注意です。", "80%の予測幅")
                .contains("ギフト発行：30秒以内にリンクを発行する");
        assertThat(html("issue", Locale.ENGLISH)).contains("Issue gift link needs watching:", "80% range");
    }

    @Test
    void everyChartCanBeReadAsASentenceAndAsATable() {
        var slo = slo("issue", Locale.ENGLISH);
        for (var chart : List.of(slo.burnDown(), slo.daily())) {
            assertThat(chart.says()).endsWith(".");
            assertThat(chart.table().rows()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void theGapIsDrawnAndListed() {
        var slo = slo("issue", Locale.ENGLISH);
        assertThat(slo.burnDown().plot().marks()).anyMatch(mark -> mark.css().equals("gap"));
        assertThat(slo.account().gaps()).containsExactly("11 Nov 10:01 – 11 Nov 22:00 (11 h 59 min)");
    }

    @Test
    void theNumbersCarryTheirFormula() {
        var slo = slo("purchase", Locale.ENGLISH);
        assertThat(slo.account().formula()).startsWith("left = 1 − (bad ").contains("(1 − target 99.9%)");
    }

    @Test
    void aDelegatedIndicatorSaysWhy() {
        var reading = new IndicatorReading(
                "issue", IndicatorReading.State.LIVE, new Provenance.Delegated("it divides two sums", false), 0, 0);
        var slo = SloPages.of(new SloPages.Subject(
                GIFTS.status("issue"),
                GIFTS.history(GIFTS.status("issue").indicator()),
                List.of(),
                Optional.of(reading),
                Marks.NONE,
                PageFixture.page(Locale.ENGLISH)));
        assertThat(slo.definition())
                .anyMatch(entry -> entry.text().equals("By the source’s server. Reason: it divides two sums"));
    }

    @Test
    void observingSaysWhatWouldHaveHappened() {
        assertThat(slo("issue", Locale.JAPANESE).policy().would())
                .isEqualTo("このポリシーで知らせていたら、直近28日で呼び出しは1回、チケットは2件でした。");
        assertThat(slo("issue", Locale.ENGLISH).policy().would())
                .isEqualTo("With this policy, the last 28 days would have brought 1 page and 2 tickets.");
    }

    @Test
    void anyStateRenders() {
        for (var status : GIFTS.statuses()) {
            assertThat(html(status.objective().id(), Locale.ENGLISH)).contains("</html>");
        }
    }

    private static String html(String id, Locale locale) {
        var page = PageFixture.page(
                locale, "/slos/" + id, System.getProperty("pages.base", ""), System.getProperty("pages.theme", ""));
        return Rendered.html("slo", page, Map.of("slo", slo(id, locale)));
    }

    private static SloPage slo(String id, Locale locale) {
        var status = GIFTS.status(id);
        var reading = new IndicatorReading(id, IndicatorReading.State.LIVE, new Provenance.Exact(), 3, 0);
        return SloPages.of(new SloPages.Subject(
                status,
                GIFTS.history(status.indicator()),
                id.equals("issue") ? Gifts.alerts(id) : List.of(),
                Optional.of(reading),
                Marks.NONE,
                PageFixture.page(locale)));
    }
}
