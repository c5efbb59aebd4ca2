package dev.yohaku.server.wording;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedeTests {
    private static final Standing SPENT = standing("引換", "Redemption", Tone.OUT, -0.08);
    private static final Standing LOW = standing("法人API", "Partner API", Tone.WATCH, 0.31);
    private static final Standing RUNNING_OUT = new Standing(
            new Name("発行", "Gift issue"),
            Tone.WATCH,
            OptionalDouble.of(0.12),
            OptionalDouble.of(1.5),
            Optional.of(LocalDate.of(2026, 11, 27)),
            Optional.empty());
    private static final Standing SILENT = new Standing(
            new Name("管理画面", "Back office"),
            Tone.NONE,
            OptionalDouble.of(0.95),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.of(Instant.parse("2026-11-23T19:00:00Z")));

    @Test
    void theWorstComesFirstAndTheRestIsCounted() {
        var all = new ArrayList<>(fine(8));
        all.addAll(List.of(SILENT, LOW, RUNNING_OUT, SPENT));
        assertSaid(
                all,
                "引換は、エラーバジェットを使い切りました。発行も、このペースが続くと11/27ごろに使い切る見込みです。" + "残る10件のうち8件は余裕あり、1件は要注意、1件はデータが届いていません。",
                "Redemption has spent its error budget. At the current rate, Gift issue runs out around 27 Nov."
                        + " Of the other 10, 8 are within budget, 1 needs watching and 1 has no data.");
    }

    @Test
    void withoutASpentBudgetTheOneThatRunsOutOpens() {
        assertSaid(
                List.of(RUNNING_OUT, standing("購入", "Purchase", Tone.PLAIN, 0.7)),
                "このペースが続くと、発行は11/27ごろにエラーバジェットを使い切る見込みです。残る1件には余裕があります。",
                "At the current rate, Gift issue runs out around 27 Nov. The other one is within budget.");
    }

    @Test
    void withoutAProjectionTheOneWithTheLeastLeftOpens() {
        var all = new ArrayList<>(fine(3));
        all.add(LOW);
        assertSaid(
                all,
                "法人APIは要注意です。残り31%で、直近72時間のバーンレートは0.8倍です。残る3件には余裕があります。",
                "Partner API needs watching: 31% left, burning at 0.8× over the last 72 h. The other 3 are within budget.");
    }

    @Test
    void manySpentBudgetsAreCountedAfterTwoNames() {
        var all = IntStream.range(0, 5)
                .mapToObj(i -> standing("S" + i, "S" + i, Tone.OUT, -0.5 + i / 10.0))
                .toList();
        assertSaid(all, "S0・S1ほか3件は、エラーバジェットを使い切りました。", "S0, S1 and 3 others have spent their error budgets.");
    }

    @Test
    void silenceOpensWhenNothingElseDoes() {
        assertSaid(
                List.of(SILENT, standing("購入", "Purchase", Tone.PLAIN, 0.7)),
                "管理画面は、11/24 04:00からデータが届いていません。最後の値は残り95%です。残る1件には余裕があります。",
                "No data for Back office since 24 Nov 04:00. The last reading was 95% left. The other one is within budget.");
    }

    @Test
    void silenceEverywhereIsSaidOnce() {
        assertSaid(List.of(SILENT, SILENT), "どちらのSLOにも、データが届いていません。", "Neither SLO has data.");
    }

    @Test
    void whenAllAreFineTheLeastIsNamed() {
        assertSaid(
                List.of(standing("購入", "Purchase", Tone.PLAIN, 0.63), standing("検索", "Search", Tone.PLAIN, 0.9)),
                "どちらのSLOにも余裕があります。残りが最も少ないのは購入で、63%です。",
                "Both SLOs are within budget. Purchase has the least left, at 63%.");
    }

    @Test
    void aTieForTheLeastNamesBoth() {
        var all = new ArrayList<>(fine(10));
        all.add(standing("購入", "Purchase", Tone.PLAIN, 0.502));
        all.add(standing("検索", "Search", Tone.PLAIN, 0.498));
        assertSaid(
                all,
                "12件のSLOすべてに余裕があります。残りが最も少ないのは検索と購入で、どちらも50%です。",
                "All 12 SLOs are within budget. Search and Purchase have the least left, both at 50%.");
    }

    @Test
    void allAlikeIsNotAList() {
        assertSaid(
                fine(12),
                "12件のSLOすべてに余裕があります。エラーバジェットの残りは、最も少ないものでも90%です。",
                "All 12 SLOs are within budget. Even the lowest has 90% left.");
    }

    @Test
    void oneObjectiveIsTheOnlyOne() {
        assertSaid(
                fine(1),
                "唯一のSLOはS0です。エラーバジェットの残りは90%で、余裕があります。",
                "The only SLO is S0. It is within budget, with 90% left.");
        assertSaid(
                List.of(RUNNING_OUT),
                "唯一のSLOは発行で、要注意です。エラーバジェットの残りは12%です。このペースが続くと、11/27ごろに使い切る見込みです。",
                "The only SLO is Gift issue. It needs watching, with 12% left. At the current rate, it runs out around 27 Nov.");
        assertSaid(List.of(SILENT), "唯一のSLOは管理画面ですが、データが届いていません。", "The only SLO is Back office. It has no data.");
    }

    @Test
    void nothingYet() {
        assertSaid(List.of(), "まだSLOがありません。", "No SLOs yet.");
    }

    private static void assertSaid(List<Standing> standings, String japanese, String english) {
        assertThat(said(standings, Locale.JAPANESE, "")).isEqualTo(japanese);
        assertThat(said(standings, Locale.ENGLISH, " ")).isEqualTo(english);
    }

    private static String said(List<Standing> standings, Locale locale, String between) {
        return Wording.of(locale, ZoneId.of("Asia/Tokyo")).lede(standings).stream()
                .map(Sentence::text)
                .collect(joining(between));
    }

    private static List<Standing> fine(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> standing("S" + i, "S" + i, Tone.PLAIN, 0.9))
                .toList();
    }

    private static Standing standing(String ja, String en, Tone tone, double left) {
        return new Standing(
                new Name(ja, en),
                tone,
                OptionalDouble.of(left),
                OptionalDouble.of(0.8),
                Optional.empty(),
                Optional.empty());
    }
}
