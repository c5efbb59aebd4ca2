package dev.yohaku.server.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each model sentence in both languages, as a table that a reader of either language can check. */
class SayingsTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Name ISSUE = new Name("ギフト発行", "Gift issue");
    private static final Name REDEEM = new Name("店頭引換", "Shop redemption");
    private static final Name SEARCH = new Name("店舗検索", "Shop search");
    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");

    @ParameterizedTest
    @MethodSource({"budgets", "silences", "movements", "reviews"})
    void aFactIsSaidInBothLanguages(Fact fact, String japanese, String english) {
        assertThat(Wording.of(Locale.JAPANESE, TOKYO).say(fact).text()).isEqualTo(japanese);
        assertThat(Wording.of(Locale.ENGLISH, TOKYO).say(fact).text()).isEqualTo(english);
    }

    static Stream<Arguments> budgets() {
        return Stream.of(
                said(
                        new Fact.Fine(ISSUE, 0.49, OptionalDouble.of(0.52)),
                        "ギフト発行には余裕があります。エラーバジェットの残りは49%です（先週52%）。",
                        "Gift issue is within budget, with 49% left (52% last week)."),
                said(
                        new Fact.Fine(ISSUE, 0.49, OptionalDouble.empty()),
                        "ギフト発行には余裕があります。エラーバジェットの残りは49%です。",
                        "Gift issue is within budget, with 49% left."),
                said(
                        new Fact.Watch(ISSUE, 0.12, OptionalDouble.of(1.52)),
                        "ギフト発行は要注意です。残り12%で、直近72時間のバーンレートは1.5倍です。",
                        "Gift issue needs watching: 12% left, burning at 1.5× over the last 72 h."),
                said(
                        new Fact.Watch(ISSUE, 0.004, OptionalDouble.empty()),
                        "ギフト発行は要注意です。エラーバジェットの残りは1%未満です。",
                        "Gift issue needs watching: under 1% left."),
                said(
                        new Fact.Spent(
                                REDEEM, 4340.8, 4724, Optional.of(new Name("リリース前に相談", "talk before releasing"))),
                        "店頭引換は、エラーバジェットを使い切りました。許容4,340件に対して失敗は4,724件です。合意済みの対応は「リリース前に相談」です。",
                        "Shop redemption has spent its error budget: 4,724 failures against 4,340 allowed."
                                + " Agreed response: talk before releasing."),
                said(
                        new Fact.Spent(REDEEM, 0.4, 1, Optional.empty()),
                        "店頭引換は、エラーバジェットを使い切りました。許容0件に対して失敗は1件です。",
                        "Shop redemption has spent its error budget: 1 failure against 0 allowed."),
                said(
                        new Fact.RunsOut(
                                ISSUE,
                                LocalDate.of(2026, 11, 27),
                                LocalDate.of(2026, 11, 26),
                                Optional.of(LocalDate.of(2026, 11, 29))),
                        "このペースが続くと、ギフト発行は11/27ごろにバジェットを使い切る見込みです（80%の予測幅 11/26〜11/29）。",
                        "At the current rate, Gift issue runs out around 27 Nov (80% range 26–29 Nov)."),
                said(
                        new Fact.RunsOut(
                                ISSUE, LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 26), Optional.empty()),
                        "このペースが続くと、ギフト発行は11/27ごろにバジェットを使い切る見込みです（80%の予測幅 11/26以降）。",
                        "At the current rate, Gift issue runs out around 27 Nov (80% range from 26 Nov, open-ended)."),
                said(
                        new Fact.TiedWorst(List.of(ISSUE, REDEEM), 0.31),
                        "残りが最も少ないのはギフト発行と店頭引換で、どちらも31%です。",
                        "Gift issue and Shop redemption have the least left, both at 31%."),
                said(
                        new Fact.TiedWorst(List.of(ISSUE, REDEEM, SEARCH), 0.004),
                        "残りが最も少ないのはギフト発行・店頭引換・店舗検索で、いずれも1%未満です。",
                        "Gift issue, Shop redemption and Shop search have the least left, all at under 1%."));
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                said(
                        new Fact.NoData(SEARCH, Optional.of(MORNING), OptionalDouble.of(0.93)),
                        "店舗検索は、11/24 10:00からデータが届いていません。最後の値は残り93%です。",
                        "No data for Shop search since 24 Nov 10:00. The last reading was 93% left."),
                said(
                        new Fact.NoData(SEARCH, Optional.of(MORNING), OptionalDouble.empty()),
                        "店舗検索は、11/24 10:00からデータが届いていません。",
                        "No data for Shop search since 24 Nov 10:00."),
                said(
                        new Fact.NoData(SEARCH, Optional.empty(), OptionalDouble.empty()),
                        "店舗検索には、まだデータが届いていません。",
                        "No data for Shop search yet."),
                said(
                        new Fact.Vanished(SEARCH, MORNING, 1240),
                        "店舗検索の利用が11/24 10:00から途絶えています（通常は1,240件/時）。利用が止まったのか、計測が止まったのか、確認が必要です。",
                        "Shop search has had no traffic since 24 Nov 10:00 (normally 1,240/h)."
                                + " Check whether use or measurement stopped."));
    }

    static Stream<Arguments> movements() {
        var slow = new Amount.Seconds(4.1);
        var slower = new Amount.Seconds(9.8);
        return Stream.of(
                said(
                        new Fact.Worse(ISSUE, MORNING, slow, slower, false),
                        "ギフト発行が11/24 10:00ごろから悪化しています（4.1秒→9.8秒）。アラートは鳴っていません。",
                        "Gift issue has been worse since about 24 Nov 10:00 (4.1 s → 9.8 s). No alert has fired."),
                said(
                        new Fact.Better(ISSUE, MORNING, new Amount.Share(0.0073, 2), new Amount.Share(0.0041, 2)),
                        "ギフト発行が11/24 10:00ごろから改善しています（0.73%→0.41%）。",
                        "Gift issue has been better since about 24 Nov 10:00 (0.73% → 0.41%)."),
                said(
                        new Fact.Coincided(new Name("発行ワーカーのデプロイ", "A deploy of the issue worker")),
                        "直前に発行ワーカーのデプロイがありました。関係があるかは未確認です。",
                        "A deploy of the issue worker came just before. Whether it is related is not confirmed."),
                said(
                        new Fact.Crosses(
                                new Name("DB接続数", "The number of connections"),
                                LocalDate.of(2026, 12, 24),
                                new Amount.Plain(42_000),
                                0.72),
                        "DB接続数が12/24までに上限の42,000を超える確率は72%です。",
                        "The number of connections has a 72% chance of passing its limit of 42,000 by 24 Dec."));
    }

    static Stream<Arguments> reviews() {
        return Stream.of(
                said(
                        new Fact.QuietWeek(12),
                        "大きな変化のない1週間でした。12件のSLOに余裕があり、インシデントと呼び出しはありません。",
                        "A quiet week: 12 SLOs within budget, no incidents, no pages."),
                said(
                        new Fact.QuietWeek(1),
                        "大きな変化のない1週間でした。1件のSLOに余裕があり、インシデントと呼び出しはありません。",
                        "A quiet week: 1 SLO within budget, no incidents, no pages."),
                said(
                        new Fact.Incomplete(0.9997, new Name("本番", "production"), MORNING, MORNING.plusSeconds(3600)),
                        "データは99.9%そろっています。本番の11/24 10:00〜11/24 11:00が欠けています。欠けた時間は「不明」とし、成功には数えません。",
                        "99.9% of the data arrived; production is missing 24 Nov 10:00–24 Nov 11:00."
                                + " Missing time is unknown, never good."),
                said(
                        new Fact.FirstEdition(LocalDate.of(2026, 11, 15), 30, 9),
                        "最初のレビューです。計測は11/15からで、30日のうち9日分の値です。前週との比較はまだありません。",
                        "First edition. Measured since 15 Nov: 9 of 30 days. There is no earlier week to compare with yet."),
                said(
                        new Fact.NoDecision(),
                        "今週、決めることはありません。議題に上げる条件に当てはまる項目はありませんでした。",
                        "Nothing to decide this week: no item met a raise-condition."));
    }

    private static Arguments said(Fact fact, String japanese, String english) {
        return Arguments.of(fact, japanese, english);
    }
}
