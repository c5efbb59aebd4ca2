package dev.yohaku.server.web.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.ingest.BackfillProgress;
import dev.yohaku.server.ingest.IndicatorReading;
import dev.yohaku.server.ingest.Provenance;
import dev.yohaku.server.ingest.ServerKind;
import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.ingest.SourceHealth;
import dev.yohaku.server.ingest.SourceProblem;
import dev.yohaku.server.web.Gifts;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.Rendered;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourcesPageTests {
    private static final SourceProblem AWAY =
            new SourceProblem(SourceProblem.Kind.UNREACHABLE, "http://prometheus:9090", 0, "connection refused");

    @Test
    void aHealthySourceSaysHowFarBehindItIsAndWhatIsMissing() {
        assertThat(html(Locale.JAPANESE, fine()))
                .contains("届いています", "Prometheus 2.53.0", "ストリーム読み取り", "40秒")
                .contains("1か所・合計12時間", "11/12 10:00〜11/12 22:00（12時間）")
                .contains("遅すぎたサンプル3件");
        assertThat(html(Locale.ENGLISH, fine())).contains("Arriving", "1, 12 h in all", "3 late samples");
    }

    @Test
    void aTroubledSourceSaysWhatIsWrongSinceWhenAndTheNextStep() {
        assertThat(html(Locale.JAPANESE, troubled()))
                .contains("問題があります", "http://prometheus:9090 から応答がありません")
                .contains("11/24 09:00から7回失敗。次は10:01に試します");
        assertThat(html(Locale.ENGLISH, troubled()))
                .contains("http://prometheus:9090 (connection refused)")
                .contains("Since 24 Nov 09:00, 7 attempts failed; the next is at 10:01.");
    }

    @ParameterizedTest
    @EnumSource(SourceProblem.Kind.class)
    void everyKindOfTroubleHasWordsInBothLanguages(SourceProblem.Kind kind) {
        var problem = new SourceProblem(kind, "http://prometheus:9090", 502, "detail");
        for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(SourceCards.problem(problem, PageFixture.page(locale))).contains("prometheus:9090");
        }
    }

    @Test
    void whileThePastIsReadTheProgressIsShown() {
        var reading =
                health(Optional.empty(), Optional.of(new BackfillProgress(30, 100, 5_000, Duration.ofSeconds(3))));
        assertThat(html(Locale.ENGLISH, reading))
                .contains("30% done (5,000 samples), about 7 s to go.", "value=\"30\"");
    }

    @Test
    void withoutSourcesThePageSaysWhatWillBeHereAndTheFirstStep() {
        assertThat(html(Locale.JAPANESE)).contains("ここに、つないだデータ元の遅れ", "./yohaku serve --prometheus");
    }

    private static SourceHealth fine() {
        return health(Optional.empty(), Optional.empty());
    }

    private static SourceHealth troubled() {
        var trouble = new SourceHealth.Trouble(
                AWAY, Gifts.NOW.minus(Duration.ofHours(1)), 7, Gifts.NOW.plus(Duration.ofMinutes(1)));
        return health(Optional.of(trouble), Optional.empty());
    }

    private static SourceHealth health(Optional<SourceHealth.Trouble> trouble, Optional<BackfillProgress> backfill) {
        var gap = EpochMinute.of(Gifts.NOW) - 12 * 1440;
        return new SourceHealth(
                Source.open("default", URI.create("http://prometheus:9090")),
                Optional.of(new ServerKind("Prometheus", "2.53.0")),
                Optional.of("streamed"),
                Optional.of(Gifts.NOW),
                Optional.of(Duration.ofSeconds(40)),
                trouble,
                Duration.ZERO,
                List.of(new MinuteRange(gap, gap + 720)),
                backfill,
                List.of(
                        new IndicatorReading("purchase", IndicatorReading.State.LIVE, new Provenance.Exact(), 3, 0),
                        new IndicatorReading(
                                "search",
                                IndicatorReading.State.BACKFILL,
                                new Provenance.Delegated("it divides two sums", true),
                                0,
                                0)));
    }

    private static String html(Locale locale, SourceHealth... health) {
        var page = PageFixture.page(
                locale, "/sources", System.getProperty("pages.base", ""), System.getProperty("pages.theme", ""));
        var cards = List.of(health).stream().map(h -> SourceCards.of(h, page)).toList();
        return Rendered.html("sources", page, Map.of("sources", cards));
    }
}
