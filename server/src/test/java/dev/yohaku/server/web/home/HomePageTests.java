package dev.yohaku.server.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.ingest.BackfillProgress;
import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.ingest.SourceHealth;
import dev.yohaku.server.objectives.Statuses;
import dev.yohaku.server.web.Gifts;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.RailNote;
import dev.yohaku.server.web.RailPiece;
import dev.yohaku.server.web.Rendered;
import dev.yohaku.server.web.slos.SloRowsFixture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomePageTests {
    private static final Gifts GIFTS = new Gifts();

    @Test
    void opensWithWhatMattersMostInBothLanguages() {
        assertThat(html(Locale.JAPANESE, List.of()))
                .contains("<html lang=\"ja\"")
                .contains("店頭引換は、エラーバジェットを使い切りました。")
                .contains("11月24日（火）10:00現在・直近28日・SLO 5件")
                .contains("使い切る見込み");
        assertThat(html(Locale.ENGLISH, List.of()))
                .contains("<html lang=\"en\"")
                .contains("Redeem in shop has spent its error budget.")
                .contains("Tue 24 Nov, 10:00 · rolling 28 days · 5 SLOs");
    }

    @Test
    void whileThePastIsReadItSaysHowFarAndSinceWhen() {
        var progress = new BackfillProgress(450_000, 1_000_000, 12_000_000, Duration.ofSeconds(9));
        assertThat(html(Locale.JAPANESE, List.of(health(Optional.of(progress)))))
                .contains("過去のデータを読み込んでいます。", "45%まで終わりました（12,000,000サンプル）。残りは約11秒です。")
                .contains("いまの数値は11/9からの分で、28日のうち15日分です。")
                .contains("http-equiv=\"refresh\"");
    }

    @Test
    void whatIsFineIsCountedBeyondTwelve() {
        var many =
                IntStream.range(0, 20).mapToObj(i -> GIFTS.status("purchase")).toList();
        var page = PageFixture.page(Locale.ENGLISH);
        var home = pages().of(many, List.of(), page, Gifts.NOW);
        assertThat(home.rows()).hasSize(12);
        assertThat(home.more()).isEqualTo("8 more are within budget.");
    }

    @Test
    void withoutAnythingItNamesTheFirstStep() {
        assertThat(Rendered.html("home-empty", PageFixture.page(Locale.JAPANESE), Map.of()))
                .contains("最初の一歩", "./yohaku serve --prometheus");
    }

    private static String html(Locale locale, List<SourceHealth> health) {
        var page = PageFixture.page(
                locale, "/", System.getProperty("pages.base", ""), System.getProperty("pages.theme", ""));
        var sorted =
                GIFTS.statuses().stream().sorted(Statuses.MOST_URGENT_FIRST).toList();
        return Rendered.html("home", page, Map.of("home", pages().of(sorted, health, page, Gifts.NOW)));
    }

    private static HomePages pages() {
        return new HomePages(SloRowsFixture.rows(GIFTS), List.of(new Piece()));
    }

    private record Piece() implements RailPiece {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public Optional<RailNote> note(Page page, Instant at) {
            return Optional.of(new RailNote(
                    page.t("web.home.review"),
                    "/reviews",
                    page.t("web.home.review.read"),
                    page.t("web.home.review.week", "week", 47),
                    ""));
        }
    }

    private static SourceHealth health(Optional<BackfillProgress> backfill) {
        return new SourceHealth(
                Source.open("default", URI.create("http://prometheus:9090")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Gifts.NOW),
                Optional.of(Duration.ofSeconds(40)),
                Optional.empty(),
                Duration.ZERO,
                List.<MinuteRange>of(),
                backfill,
                List.of());
    }
}
